import { type Language, wordsOf } from "../../scripts/ground/text.js";
import type { Chapter } from "./chapter.js";

/** The manual as text, a row a line, for machines without a browser: `less`, `grep`. */
export function plainTextOf(
  chapters: readonly Chapter[],
  title: string,
  language: Language,
): string {
  const said = (told: Parameters<typeof wordsOf>[0]) => wordsOf(told, language);
  const parts = chapters.map(({ title, lead, tables }) => [
    `# ${said(title)}`,
    said(lead),
    ...tables.map(({ title, columns, rows }) =>
      [
        `## ${said(title)}`,
        `[${columns.map(said).join(" | ")}]`,
        ...rows.map((cells) => cells.map(said).join(" | ")),
      ].join("\n"),
    ),
  ]);
  return `${[title.toUpperCase(), ...parts.flat()].join("\n\n")}\n`;
}
