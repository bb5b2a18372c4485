import { beforeEach, expect, test, vi } from "vitest";
import { helpdeskWritings } from "../../../scripts/facts/journal.js";
import { keepWritings } from "../../../scripts/training/keep-writings.js";
import { scriptedLab } from "../../lib/scripted-lab.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

vi.stubEnv("PLATEAU_HOME", temporaryFolder());
const startedAt = "2026-11-24T09:00:00.000Z";
const begin = Date.parse(startedAt) / 1000;
const article = { at: begin + 5, by: "t.tech", name: "Disque plein", fields: [] };

/** A lab whose helpdesk has these articles, and no ticket. */
function labWith(articles: unknown) {
  const answered = (command: string): readonly [number, string] => [
    0,
    command.includes("FROM articles") ? JSON.stringify(articles) : "[]",
  ];
  return scriptedLab({ desk1: answered });
}

async function kept(lab: ReturnType<typeof scriptedLab>) {
  await keepWritings(lab, startedAt, new AbortController().signal);
  const all = await helpdeskWritings.read(lab.name);
  expect(all).toHaveLength(1);
  return all[0];
}

beforeEach(() => helpdeskWritings.clear(scriptedLab({}).name));

test("what technicians wrote is kept, the last fifty, each cut to four thousand letters", async () => {
  const fields = [{ name: "Contenu", encoding: null, text: "x".repeat(5000) }];
  const all = Array.from({ length: 60 }, (_, at) => ({ ...article, at: begin + at, fields }));
  const found = await kept(labWith(all));
  expect(found).toMatchObject({ startedAt, left: 10 });
  expect(found?.writings).toHaveLength(50);
  expect(found?.writings[0]?.at).toBe("2026-11-24T09:00:10.000Z");
  expect(found?.writings[0]?.text).toHaveLength(4001);
  expect(found?.unread).toBeUndefined();
});

test.for([
  ["a time that no date holds", [{ ...article, at: 1e300 }]],
  ["rows of another shape", [{ at: "yesterday" }]],
  ["no rows at all", { evil: true }],
] as const)("%s is kept as unreadable, and keeps nobody from a verdict", async ([, rows]) => {
  const found = await kept(labWith(rows));
  expect(found).toMatchObject({ writings: [], unread: { en: expect.stringMatching(/^desk1/) } });
});

test("a helpdesk that does not answer is told, and an end that was asked for ends it", async () => {
  const dead = scriptedLab({});
  expect(await kept(dead)).toMatchObject({ writings: [], unread: expect.anything() });
  await helpdeskWritings.clear(dead.name);
  await expect(keepWritings(dead, startedAt, AbortSignal.abort())).rejects.toThrow();
  expect(await helpdeskWritings.read(dead.name)).toEqual([]);
});
