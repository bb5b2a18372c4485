import type { z } from "zod";
import type { Text } from "../../../scripts/ground/text.js";
import { ContentProblem, type Problem } from "./content-problem.js";
import { facts } from "./facts.js";
import { fill } from "./fill.js";
import { readYaml, type Yaml } from "./read-yaml.js";

/** Headings that each language stands under. */
const headings = { fr: "# Français", en: "# English" } as const;

/**
 * A file of Markdown: front matter in YAML between two lines `---`, then a text, in French under `# Français` and in English
 * under `# English`.
 *
 * @param file its name, for errors
 * @throws ContentProblem with each line that is wrong, and what is allowed there
 */
export function readMarkdown<T>(
  file: string,
  text: string,
  shape: z.ZodType<T>,
): { readonly front: T; readonly body: Text } {
  const whole = splitMarkdown(file, text);
  const front = readYaml(whole.front, shape);
  const problems: Problem[] = [];
  const under = (language: keyof Text): string => {
    const { words, start } = section(whole, language);
    if (words.trim() === "") {
      problems.push({
        line: start < 0 ? whole.lines.length : start + 1,
        told: {
          fr: `le texte manque sous '${headings[language]}'`,
          en: `the text is missing under '${headings[language]}'`,
        },
      });
    }
    return fill(words, facts(), (offset, told) => {
      const line = start + 2 + words.slice(0, offset).split("\n").length - 1;
      problems.push({ line, told });
    }).trim();
  };
  const body = { fr: under("fr"), en: under("en") };
  if (problems.length > 0) throw new ContentProblem(file, problems);
  return { front, body };
}

/** A file of Markdown in its parts. */
export interface SplitMarkdown {
  readonly front: Yaml;
  /** All lines, and of these the one that ends the front matter. */
  readonly lines: readonly string[];
  readonly end: number;
  /** What stands below the front matter. */
  readonly body: string;
}

/** The text under a language's heading, and the index of that line; -1 where there is none. */
export function section({ lines, end }: SplitMarkdown, language: keyof Text) {
  const start = lines.indexOf(headings[language], end);
  const others: string[] = Object.values(headings).filter((one) => one !== headings[language]);
  const next = lines.findIndex((line, index) => index > start && others.includes(line));
  const body = start < 0 ? [] : lines.slice(start + 1, next < 0 ? undefined : next);
  return { words: body.join("\n"), start };
}

/** @throws ContentProblem where there is no front matter */
export function splitMarkdown(file: string, text: string): SplitMarkdown {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    throw new ContentProblem(file, [
      {
        line: 1,
        told: {
          fr: "le fichier commence par son en-tête en YAML, entre deux lignes '---'",
          en: "the file begins with its front matter in YAML, between two lines '---'",
        },
      },
    ]);
  }
  const front = { file, text: lines.slice(1, end).join("\n"), line: 2 };
  const below = lines.slice(end + 1);
  return { front, lines, end, body: below.join("\n").trim() };
}
