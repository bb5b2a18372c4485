import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { competences } from "../../checks/index.js";
import { exercisesJudged } from "../../checks/lib/exercises-judged.js";
import { judging } from "../../checks/lib/judging.js";
import { kebab } from "../../checks/lib/kebab.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { root } from "../../scripts/ground/home.js";
import type { Text } from "../../scripts/ground/text.js";
import { textSchema } from "../../scripts/ground/text-schema.js";
import { machineNames, nodeNames, plan } from "../../stacks/plan/plan.js";

const folder = join(root, "checks");
const files = readdirSync(folder).filter((name) => /^cp\d\d-.*\.ts$/.test(name));
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
  "“I understood the beginning of your message. What does the rest say?”",
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

/** Ends of the ids of faults that one command brings about. */
async function rowsOf(competence: string): Promise<string[]> {
  const file = join(folder, competence, "faults", "table.ts");
  return existsSync(file) ? Object.keys(await import(file)).map(kebab) : [];
}

test.for(competences)(
  "what is in the folders of $id is in their index, by the name of its id",
  async (one) => {
    for (const kind of ["checks", "faults", "exercises"] as const) {
      const there = readdirSync(join(folder, one.id, kind))
        .filter((name) => name.endsWith(".ts") && name !== "index.ts")
        .map((name) => name.replace(/\.ts$/, ""));
      // What the trainer judges is words alone, and has no file; what a command or two do is a row of `table.ts`.
      const rows = kind === "faults" ? await rowsOf(one.id) : [];
      const declared = Object.entries(one[kind]).filter(([, item]) => !("needsTrainer" in item));
      const alone = declared.map(([name]) => name).filter((name) => !rows.includes(name));
      expect(alone.sort(), kind).toEqual(there.filter((name) => name !== "table").sort());
    }
  },
);

test("what the trainer judges comes after all checks", () => {
  for (const { id, checks } of competences) {
    const trainers = Object.values(checks).map((one) => "needsTrainer" in one);
    expect(trainers, id).toEqual(trainers.toSorted((one, other) => Number(one) - Number(other)));
    expect(trainers[0], id).toBe(false);
  }
});

test("every id is lower-case words, and no two are the same", () => {
  const ids = all.map(([id]) => id);
  for (const id of ids) expect(id).toMatch(/^cp\d\d\/[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every text has both languages, which differ but for a few words that are named here", () => {
  const [hints, exercises] = [catalogue.hints, catalogue.exercises].map((all) =>
    Object.fromEntries<unknown>(all),
  );
  const texts = textsIn({ competences, hints, exercises, plan: plan() }, "");
  expect(texts.length).toBeGreaterThan(2000);
  const halves = texts.filter(([, { fr, en }]) => fr.trim() === "" || en.trim() === "");
  expect(halves).toEqual([]);
  const same = texts.filter(([, { fr, en }]) => fr === en).map(([, { en }]) => en);
  expect([...new Set(same)].sort()).toEqual(alike.toSorted());
});

test("whatever is needed or made anew is in the plan", () => {
  for (const [id, item] of all) {
    const needs: readonly string[] = "needs" in item ? item.needs : [];
    expect(nodeNames, id).toEqual(expect.arrayContaining([...needs]));
    const resets: readonly string[] = "resets" in item ? item.resets : [];
    expect(machineNames, id).toEqual(expect.arrayContaining([...resets]));
  }
});

test("every check is turned red by some fault", () => {
  const reddened = new Set<string>(
    [...catalogue.faults.values()].flatMap(({ reddens }) => reddens),
  );
  // What an exercise proves for itself alone is red before it is solved: there is nothing to break.
  const isProved = (id: string, exercises: readonly string[]) =>
    exercises.some((one) => catalogue.exercises.get(one)?.proves.some((proved) => proved === id));
  const spared = [...catalogue.checks]
    .filter(([id, check]) => !("needsTrainer" in check) && !isProved(id, exercisesJudged(check)))
    .map(([id]) => id)
    .filter((id) => !reddened.has(id));
  expect(spared).toEqual([]);
});

test("every check that is true of any healthy lab is proved or kept by some exercise", () => {
  const looked = new Set<string>([...catalogue.exercises.values()].flatMap(lookedAt));
  const idle = [...catalogue.checks]
    .filter(([, check]) => !("needsTrainer" in check) && exercisesJudged(check).length === 0)
    .map(([id]) => id)
    .filter((id) => !looked.has(id));
  expect(idle).toEqual([]);
});

test("an exercise has two to four criteria for its trainer, of fifteen words at most", () => {
  for (const [id, { criteria }] of catalogue.exercises) {
    const texts = Object.values(criteria).map(({ fr, en }) =>
      [fr, en].map((one) => one.split(" ")),
    );
    expect(texts.length, id).toBeGreaterThanOrEqual(2);
    expect(texts.length, id).toBeLessThanOrEqual(4);
    for (const one of texts.flat()) expect(one.length, one.join(" ")).toBeLessThanOrEqual(15);
  }
});

test("every check that judges an exercise is one that it proves, or that holds from its beginning on", () => {
  const judges = [...catalogue.checks].flatMap(([id, check]) =>
    exercisesJudged(check).map((exercise) => ({ id, exercise })),
  );
  expect(judges.length).toBeGreaterThan(40);
  for (const { id, exercise } of judges) {
    const judged = catalogue.exercises.get(exercise);
    expect(
      judged && judging(judged).filter((one) => one === id),
      `${id} judges ${exercise}`,
    ).toEqual([id]);
  }
  for (const [exercise, { holds = [] }] of catalogue.exercises) {
    for (const id of holds) expect(judges, exercise).toContainEqual({ id, exercise });
  }
});

test("what an exercise keeps is true of a lab where nobody has begun it, and is not what it proves", () => {
  for (const [exercise, one] of catalogue.exercises) {
    expect(new Set(one.keeps).size, exercise).toBe(one.keeps.length);
    for (const id of one.keeps) {
      const kept = catalogue.checks.get(id);
      expect(
        kept && "needs" in kept && exercisesJudged(kept).length === 0,
        `${exercise} keeps ${id}`,
      ).toBe(true);
      expect(judging(one), `${exercise} keeps ${id}`).not.toContain(id);
    }
    expect(machineNames, exercise).toEqual(expect.arrayContaining([...(one.restarts ?? [])]));
    // Either there is something to spoil, or it is said why there is not.
    expect(one.keeps.length > 0, exercise).toBe(one.nothingToKeep === undefined);
  }
});

test("every fault and exercise names checks that a machine judges, and at least one", () => {
  const named = [
    ...[...catalogue.faults].map(([id, { reddens }]) => [id, reddens] as const),
    ...[...catalogue.exercises].map(([id, exercise]) => [id, judging(exercise)] as const),
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

test("causes of an exercise are three at least, each with a name and a title of its own", () => {
  const all = [...catalogue.exercises].flatMap(([id, { causes }]) =>
    causes ? [{ id, causes }] : [],
  );
  expect(all.length).toBeGreaterThan(0);
  for (const { id, causes } of all) {
    const names = Object.keys(causes);
    expect(names.length, id).toBeGreaterThanOrEqual(3);
    for (const name of names) expect(name, id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    for (const language of ["fr", "en"] as const) {
      const titles = Object.values(causes).map(({ title }) => title[language]);
      expect(new Set(titles).size, id).toBe(names.length);
    }
  }
});

test("every fault leaves machines to make anew", () => {
  for (const [id, { resets }] of catalogue.faults) expect(resets.length, id).toBeGreaterThan(0);
});
