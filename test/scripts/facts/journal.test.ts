import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { companyNotes } from "../../../scripts/facts/company-notes.js";
import { dropUnreadable } from "../../../scripts/facts/drop-unreadable.js";
import {
  applied,
  assistances,
  checkpoints,
  examActs,
  examReports,
  exerciseResults,
  faultsInForce,
  helpdeskWritings,
  hintsTaken,
  journals,
  leftBehindNotes,
  operations,
} from "../../../scripts/facts/journal.js";
import { labHost } from "../../../scripts/facts/lab-host.js";
import { unreadableFiles } from "../../../scripts/facts/unreadable-files.js";
import { FactFile } from "../../../scripts/ground/fact-file.js";
import { UnreadableFacts } from "../../../scripts/ground/unreadable-facts.js";
import { temporaryFolder } from "../../lib/temporary-folder.js";

const home = temporaryFolder();
vi.stubEnv("PLATEAU_HOME", home);

function put(lab: string, name: string, text: string): string {
  mkdirSync(join(home, lab), { recursive: true });
  const file = join(home, lab, name);
  writeFileSync(file, text);
  return file;
}

test("changes that are asked for at once are all noted", async () => {
  const stacks = ["network", "directory", "workstations"];
  await Promise.all(
    stacks.map((name) => applied.update("c01", (digests) => ({ ...digests, [name]: "abc" }))),
  );
  expect(Object.keys(await applied.read("c01")).sort()).toEqual([...stacks].sort());
});

test("a change that fails leaves the next one its turn", async () => {
  const failing = applied.update("c02", () => {
    throw new Error("no");
  });
  const next = applied.update("c02", () => ({ network: "abc" }));
  await expect(failing).rejects.toThrow("no");
  await next;
  expect(await applied.read("c02")).toEqual({ network: "abc" });
});

test("where no file is, nothing is noted", async () => {
  expect(await operations.read("nobody")).toBeUndefined();
  expect(await hintsTaken.read("nobody")).toEqual([]);
  put(".", "a-file", "beside the labs");
  expect(await operations.read("a-file")).toBeUndefined();
});

const hint = {
  check: "cp03/names-resolve",
  step: "what" as const,
  minutes: 2,
  takenAt: "2026-11-24T09:05:00.000Z",
  text: { fr: "f", en: "e" },
};

test.for<[string, string, RegExp]>([
  ["cut off in the middle", '{ "version": 1, "facts": [{ "che', /is not whole JSON/],
  ["empty, as after a power cut", "", /is not whole JSON/],
  ["of another shape", '{ "version": 1, "facts": [{ "check": 7 }] }', /0\.check: /],
  ["without facts", '{ "version": 1 }', /facts: missing/],
  ["of a newer version", '{ "version": 9, "facts": [], "more": 1 }', /version is 9.* up to 2/],
])("a file that is %s is an error that names it, and is kept", async ([, text, why]) => {
  const file = put("broken", "hints.json", text);
  const problem = await hintsTaken.read("broken").catch((error) => error);
  expect(problem).toBeInstanceOf(UnreadableFacts);
  expect(problem).toMatchObject({ name: "Misuse", file });
  expect(problem.message).toContain(file);
  expect(problem.message).toMatch(why);
  await expect(hintsTaken.write("broken", [])).rejects.toThrow(why);
  await expect(hintsTaken.update("broken", (all) => [...all, hint])).rejects.toThrow(why);
  expect(readFileSync(file, "utf8")).toBe(text);
  expect(readdirSync(join(home, "broken"))).toEqual(["hints.json"]);
});

test("whatever else keeps it from being read is told as well", async () => {
  mkdirSync(join(home, "folder", "hints.json"), { recursive: true });
  await expect(hintsTaken.read("folder")).rejects.toThrow(/hints\.json can't be read: EISDIR/);
  await expect(hintsTaken.write("folder", [hint])).rejects.toThrow(UnreadableFacts);
  expect(readdirSync(join(home, "folder"))).toEqual(["hints.json"]);
});

test.for<[string, string, unknown]>([
  ["operation.json", '{ "verb": "up", "since": "2026-11-24T09:05:00.000Z" }', "operations"],
  ["applied.json", '{ "network": "abc" }', "applied"],
  ["faults.json", '{ "cp02/firewall-off": ["ws2"] }', "faultsInForce"],
])("%s of before versions is read, and has one once it is written", async ([name, text, which]) => {
  const file = put("old", name, text);
  const journal = { operations, applied, faultsInForce }[which as "applied"];
  expect(await journal.read("old")).toEqual(JSON.parse(text));
  await journal.update("old", (facts) => facts);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ version: 1, facts: JSON.parse(text) });
});

test("a later version reads every earlier one by its migrations", async () => {
  const first = z.array(z.string());
  const second = z.object({ names: first });
  const now = new FactFile(
    "later",
    z.object({ names: first, count: z.int() }),
    undefined as never,
    {
      migrations: [
        (facts) => first.parse(facts),
        (facts) => ({ names: first.parse(facts) }),
        (facts) => ({ ...second.parse(facts), count: second.parse(facts).names.length }),
      ],
    },
  );
  const facts = { names: ["a", "b"], count: 2 };
  for (const text of [
    '["a", "b"]',
    '{ "version": 1, "facts": ["a", "b"] }',
    '{ "version": 2, "facts": { "names": ["a", "b"] } }',
    '{ "version": 3, "facts": { "names": ["a", "b"], "count": 2 } }',
  ]) {
    const file = put("later", "later.json", text);
    expect(await now.read("later")).toEqual(facts);
    await now.update("later", (same) => same);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ version: 3, facts });
  }
  const file = put("later", "later.json", '{ "version": 1, "facts": [1] }');
  await expect(now.read("later")).rejects.toThrow(`${file} does not hold what it should: 0: `);
});

test("a hint that was taken is read of every version, whatever its step was called there", async () => {
  const { step, ...rest } = hint;
  const before = { ...rest, rung: step };
  const file = put("taken", "hints.json", JSON.stringify([before]));
  expect(await hintsTaken.read("taken")).toEqual([hint]);
  put("taken", "hints.json", JSON.stringify({ version: 1, facts: [before] }));
  await hintsTaken.update("taken", (all) => [...all, hint]);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ version: 2, facts: [hint, hint] });
});

test("what was left behind is read of every version, its reason in one string or in both languages", async () => {
  const note = {
    where: "dc1",
    what: { fr: "compte", en: "account" },
    check: "cp09/x",
    at: "2026-11-24T09:05:00.000Z",
  };
  const before = { ...note, why: "dc1: refused" };
  const file = put("left", "left-behind.json", JSON.stringify([before]));
  expect(await leftBehindNotes.read("left")).toEqual([before]);
  put("left", "left-behind.json", JSON.stringify({ version: 1, facts: [before] }));
  const now = { ...note, why: { fr: "dc1 : refusé", en: "dc1: refused" } };
  await leftBehindNotes.update("left", (notes) => [...notes, now]);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ version: 2, facts: [before, now] });
  expect(await leftBehindNotes.read("left")).toEqual([before, now]);
});

test("a fault of a machine that is nobody's is told, with the place in the file", async () => {
  put("stranger", "faults.json", '{ "cp02/firewall-off": ["ws9"] }');
  await expect(faultsInForce.read("stranger")).rejects.toThrow("cp02/firewall-off.0: ");
});

test("of a lab that is taken away, what tells of its machines goes though it can't be read", async () => {
  for (const name of [
    "operation",
    "faults",
    "inner",
    "hints",
    "exercise-results",
    "seats",
    "checkpoints",
  ]) {
    put("gone", `${name}.json`, "{");
  }
  put("gone", "slot", "");
  put("gone", "applied.json", '{ "network": "abc" }');
  put("gone", "applied.json.0b0e5f9a-6f0e-4a39-8d51-5a8b0f4f2b11.new", "{");
  expect(await unreadableFiles("gone")).toHaveLength(8);

  expect(await dropUnreadable("gone")).toBe(true);
  const kept = ["checkpoints.json", "exercise-results.json", "hints.json", "seats.json"];
  expect((await unreadableFiles("gone")).map(({ file }) => file).sort()).toEqual(
    kept.map((name) => join(home, "gone", name)),
  );
  expect(await applied.read("gone")).toEqual({ network: "abc" });
  expect(await dropUnreadable("gone")).toBe(false);

  await applied.clear("gone");
  expect(readdirSync(join(home, "gone")).sort()).toEqual(kept);
});

test("its company, host, results, writings, records of exams, assistances, hints, seats and checkpoints outlive a lab; all the rest goes with it", () => {
  const stay = journals.filter(({ goesWithLab }) => !goesWithLab);
  expect(stay).toHaveLength(10);
  expect(stay).toContain(exerciseResults);
  expect(stay).toContain(helpdeskWritings);
  expect(stay).toContain(examActs);
  expect(stay).toContain(examReports);
  expect(stay).toContain(assistances);
  expect(stay).toContain(hintsTaken);
  expect(stay).toContain(checkpoints);
  expect(stay).toContain(companyNotes);
  expect(stay).toContain(labHost);
});

test("what is noted is put back from a copy, of this version or an earlier one, and not of a newer one", async () => {
  const note = {
    where: "dc1",
    what: { fr: "compte", en: "account" },
    why: { fr: "refusé", en: "refused" },
    check: "cp09/x",
    at: "2026-11-24T09:05:00.000Z",
  };
  await leftBehindNotes.write("copied", [note]);
  const copy = await leftBehindNotes.copy("copied");
  expect(copy).toEqual({ version: 2, facts: [note] });
  await leftBehindNotes.clear("copied");
  await leftBehindNotes.putBack("copied", copy);
  expect(await leftBehindNotes.read("copied")).toEqual([note]);
  const earlier = { version: 1, facts: [{ ...note, why: "refused" }] };
  expect(await leftBehindNotes.understand("copied", earlier)).toEqual([
    { ...note, why: "refused" },
  ]);
  for (const wrong of [
    { version: 3, facts: [note] },
    { version: 2, facts: "[]" },
  ]) {
    await expect(leftBehindNotes.putBack("copied", wrong)).rejects.toThrow(UnreadableFacts);
  }
  expect(await leftBehindNotes.read("copied")).toEqual([note]);
});

test("of what is not noted a copy says that nothing is, and putting it back notes that", async () => {
  const copy = await faultsInForce.copy("empty");
  expect(copy).toEqual({ version: 1, facts: {} });
  await faultsInForce.write("empty", { "cp02/firewall-off": ["ws2"] });
  await faultsInForce.putBack("empty", copy);
  expect(await faultsInForce.read("empty")).toEqual({});
});
