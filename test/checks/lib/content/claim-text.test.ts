import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimsShape, claimText } from "../../../../checks/lib/content/claim-text.js";
import { placeholdersOf } from "../../../../checks/lib/content/fill.js";
import { readYamlFile } from "../../../../checks/lib/content/read-yaml.js";
import { root } from "../../../../scripts/ground/home.js";
import { inEnglish } from "../../../lib/in-english.js";
import { sources } from "../../../lib/sources.js";
import { temporaryFolder } from "../../../lib/temporary-folder.js";

const called = /\bclaimText\(\s*"(?<id>[a-z0-9/-]+)"(?:,\s*\{(?<values>[^{}]*)\})?,?\s*\)/g;

/** Names of what an object literal in the source has: `{ name, first: time(first) }`. */
function namesIn(literal = ""): string[] {
  let flat = literal.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
  for (let before = ""; before !== flat; flat = flat.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, "")) {
    before = flat;
  }
  return flat.split(",").flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []);
}

const calls = sources
  .filter(({ file }) => file.startsWith("checks/") && !file.endsWith("claim-text.ts"))
  .flatMap(({ source }) =>
    [...source.matchAll(called)].map(({ groups = {} }) => ({
      id: groups["id"] ?? "",
      values: namesIn(groups["values"]).toSorted(),
    })),
  );
const texts = readdirSync(join(root, "checks")).flatMap((folder) => {
  if (!/^(?:cp\d\d|lib)$/.test(folder)) return [];
  const file = readYamlFile(join(root, "checks", folder, "claims.yaml"), claimsShape());
  return Object.entries(file).map(([name, text]) => ({ id: `${folder}/${name}`, text }));
});

test("each call in the sources is found", () => {
  const all = sources
    .filter(({ file }) => !file.endsWith("claim-text.ts"))
    .flatMap(({ source }) => source.match(/\bclaimText\(/g) ?? []);
  expect(calls).toHaveLength(all.length);
  expect(calls.length).toBeGreaterThan(500);
});

test("each text is said, with the values that it names", () => {
  const wanted = texts.map(({ id, text }) => ({
    id,
    values: [...placeholdersOf(text.en)].toSorted(),
  }));
  const said = new Map(calls.map(({ id, values }) => [id, { id, values }]));
  expect([...said.values()].toSorted(byId)).toEqual(wanted.toSorted(byId));
  expect(calls.filter(({ id, values }) => `${said.get(id)?.values}` !== `${values}`)).toEqual([]);
});

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

test("values are written into both languages, each once, and what is not there is ∅", () => {
  const { fr, en } = claimText("cp04/article-that-names-of-words", {
    reference: { fr: "la {{least}}", en: "the {{least}}" },
    least: undefined,
  });
  expect(fr).toBe("un article qui cite la {{least}}, d'au moins ∅ mots");
  expect(en).toBe("an article that names the {{least}}, of ∅ words at least");
});

test("a list is written with commas", () => {
  expect(claimText("cp07/shut", { targets: ["a", "b"] }).en).toBe("a, b shut");
});

const file = join(temporaryFolder(), "claims.yaml");
const read = inEnglish((yaml: string) => {
  writeFileSync(file, yaml);
  return readYamlFile(file, claimsShape());
});

test.for([
  ["a language that is missing", "shut:\n  fr: fermé\n", 1, "en is missing"],
  ["a value of one language", "shut:\n  fr: '{{port}}'\n  en: shut\n", 3, "{{port}}"],
  ["a fact that the plan lacks", "shut:\n  fr: '{{plan.x}}'\n  en: x\n", 2, "{{company"],
  ["an unknown key", "shut:\n  fr: x\n  en: x\n  es: x\n", 4, "fr, en"],
] as const)("%s is told with its line and what is allowed", ([, yaml, line, allowed]) => {
  expect(() => read(yaml)).toThrow(`${file}:${line}`);
  expect(() => read(yaml)).toThrow(allowed);
});
