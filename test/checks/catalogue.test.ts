import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { competences } from "../../checks/index.js";
import { root } from "../../scripts/ground/home.js";
import type { Text } from "../../scripts/ground/text.js";
import { textSchema } from "../../scripts/ground/text-schema.js";
import { plan } from "../../stacks/plan/plan.js";

const folder = join(root, "checks");
const files = readdirSync(folder).filter((name) => /^cp\d\d-.*\.ts$/.test(name));
const nodes = [
  ...Object.keys(plan.machines),
  ...Object.keys(plan.segments).map((segment) => `probe-${segment}`),
];
const all = [...catalogue.checks, ...catalogue.faults, ...catalogue.exercises];

/** Every text in something, each with where it is. */
function textsIn(value: unknown, where: string, met = new Set<unknown>()): [string, Text][] {
  if (typeof value !== "object" || value === null || met.has(value)) return [];
  met.add(value);
  const { data } = textSchema.safeParse(value);
  const inside = Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, `${where}/${key}`, met),
  );
  return data ? [[where, data], ...inside] : inside;
}

/** What both languages write alike, or is quoted of somebody who speaks English alone. */
const alike = [
  "second site",
  "virtualisation",
  "“I am sorry, could somebody translate your last message for me?”",
  "“I know the notice, thank you. What did you do?”",
  "“We never heard back from you.”",
  "“Is anybody there? Our security officer is still waiting.”",
];

test("every competence is the file of its name, and every such file is a competence", async () => {
  for (const file of files) {
    const { default: competence } = await import(join(folder, file));
    expect(competence.id).toBe(file.slice(0, 4));
    expect(competences, file).toContain(competence);
  }
  expect(competences.map(({ id }) => id)).toEqual(files.map((file) => file.slice(0, 4)));
});

test("every id is lower-case words, and no two are the same", () => {
  const ids = all.map(([id]) => id);
  for (const id of ids) expect(id).toMatch(/^cp\d\d\/[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every text has both languages, which differ but for a few words that are named here", () => {
  const texts = textsIn({ competences, plan }, "");
  expect(texts.length).toBeGreaterThan(2000);
  const halves = texts.filter(([, { fr, en }]) => fr.trim() === "" || en.trim() === "");
  expect(halves).toEqual([]);
  const same = texts.filter(([, { fr, en }]) => fr === en).map(([, { en }]) => en);
  expect([...new Set(same)].sort()).toEqual(alike.toSorted());
});

test("whatever is needed or made anew is in the plan", () => {
  for (const [id, item] of all) {
    const needs: readonly string[] = "needs" in item ? item.needs : [];
    expect(nodes, id).toEqual(expect.arrayContaining([...needs]));
    const resets: readonly string[] = "resets" in item ? item.resets : [];
    expect(Object.keys(plan.machines), id).toEqual(expect.arrayContaining([...resets]));
  }
});

test("every check is turned red by some fault", () => {
  const reddened = new Set([...catalogue.faults.values()].flatMap(({ reddens }) => reddens));
  const spared = [...catalogue.checks]
    // What an exercise is judged by is red before it is solved: there is nothing to break.
    .filter(([id, check]) => !("needsTrainer" in check) && !check.judges && !reddened.has(id))
    .map(([id]) => id);
  expect(spared).toEqual([]);
});

test("every fault and exercise names checks that a machine judges, and at least one", () => {
  const named = [
    ...[...catalogue.faults].map(([id, { reddens }]) => [id, reddens] as const),
    ...[...catalogue.exercises].map(([id, { proves }]) => [id, proves] as const),
  ];
  for (const [id, checks] of named) {
    expect(checks.length, id).toBeGreaterThan(0);
    for (const check of checks) {
      const declared = catalogue.checks.get(check);
      expect(declared, `${id} names ${check}`).toBeDefined();
      expect(declared && "needs" in declared, `${id} names ${check}`).toBe(true);
    }
  }
});

test("every fault leaves machines to make anew", () => {
  for (const [id, { resets }] of catalogue.faults) expect(resets.length, id).toBeGreaterThan(0);
});

test("the table of checks/README.md has every id, and no other", () => {
  const readme = join(folder, "README.md");
  const text = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  const table = text.split(/^## /m).find((part) => part.startsWith("What there is")) ?? "";
  const told = [...table.matchAll(/`(cp\d\d\/[a-z0-9-]+)`/g)].map(([, id]) => id);
  expect([...new Set(told)].sort()).toEqual(all.map(([id]) => id).sort());
});
