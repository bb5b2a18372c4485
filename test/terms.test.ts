import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { catalogue } from "../checks/catalogue.js";
import { root } from "../scripts/ground/home.js";

type Language = "fr" | "en";

/** What the last two columns of `docs/terms.md` give up. */
const givenUp = readFileSync(join(root, "docs", "terms.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| français"))
  .flatMap((line) => {
    const [, , , fr = "", en = ""] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return Object.entries({ fr, en }).flatMap(([language, cell]) => {
      const pattern = cell.replaceAll("`", "").replaceAll("\\|", "|");
      return pattern ? [{ language, pattern: new RegExp(pattern, "m") }] : [];
    });
  });

/** Where a text stands, its language, and the text. */
type Place = readonly [where: string, language: Language, text: string];

/** Texts in both languages that stand in YAML, at any depth. */
function textsIn(where: string, value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const { fr, en } = value as { fr?: unknown; en?: unknown };
  if (typeof fr === "string" && typeof en === "string") {
    return [
      [where, "fr", fr],
      [where, "en", en],
    ];
  }
  return Object.entries(value).flatMap(([key, one]) => textsIn(`${where}/${key}`, one));
}

function filesOf(folder: string, ending: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

const whole = (file: string) => readFileSync(join(root, file), "utf8");
/** A text in code: `fr: "…"` or a template, of which what is worked out is no word. */
const inCode = /\b(fr|en): ?(`(?:[^`\\]|\\.)*`|"(?:[^"\\]|\\.)*")/g;
const worked = /\$\{[^}]*\}/g;

const places: readonly Place[] = [
  ...filesOf("checks", /\.yaml$/).flatMap((file) => textsIn(file, parse(whole(file)))),
  ...filesOf("checks", /(?:exercises|papers)\/.*\.md$/).flatMap((file): Place[] => {
    const [, front = "", body = ""] = whole(file).split(/^---$/m);
    const [fr = "", en = ""] = body.split("# English");
    return [...textsIn(file, parse(front)), [file, "fr", fr], [file, "en", en]];
  }),
  ...["checks", "scripts", "stacks", "modules"]
    .flatMap((folder) => filesOf(folder, /\.tsx?$/))
    .flatMap((file) =>
      [...whole(file).matchAll(inCode)].map(
        ([, language, text = ""]): Place => [file, language as Language, text.replace(worked, "")],
      ),
    ),
  ...(["fr", "en"] as const).flatMap((language) =>
    filesOf(join("docs", "guides", language), /\.md$/).map(
      (file): Place => [file, language, whole(file)],
    ),
  ),
];

test("there are words that are given up, and texts to look for them in", () => {
  expect(givenUp.length).toBeGreaterThan(8);
  for (const part of ["checks/cp04/checks.yaml", "exercises", "scripts/portal", "docs/guides/fr"]) {
    expect(places.filter(([where]) => where.includes(part)).length).toBeGreaterThan(3);
  }
});

test("no text has a word that is given up", () => {
  const found = places.flatMap(([where, language, text]) =>
    givenUp
      .filter((one) => one.language === language)
      .flatMap(({ pattern }) => {
        const [word] = pattern.exec(text) ?? [];
        return word === undefined ? [] : [`${where}: ${word.trim()}: ${text.slice(0, 120)}`];
      }),
  );
  expect(found).toEqual([]);
});

test("titles of checks have ten words at most, and what is expected says more", () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const long: string[] = [];
  for (const [id, check] of catalogue.checks) {
    if ("needsTrainer" in check) continue;
    for (const language of ["fr", "en"] as const) {
      if (words(check.title[language]).length > 10) long.push(`${id}: ${check.title[language]}`);
      expect(check.expected[language]).not.toBe(check.title[language]);
    }
  }
  expect(long).toEqual([]);
});
