import { expect, test, vi } from "vitest";
import type { Look } from "../../../scripts/ground/look.js";
import type { Text } from "../../../scripts/ground/text.js";
import type { Requirement } from "../../../scripts/setup/requirement.js";
import { setup as setUp } from "../../../scripts/setup/setup.js";
import { inEnglish } from "../../lib/in-english.js";

const setup = inEnglish(setUp);

/** A requirement that its fix brings, and that notes when it did. */
function wanted(id: string, done: string[], given: Partial<Requirement> = {}): Requirement {
  const missing: Look = {
    ok: false,
    detail: { fr: `${id} absent`, en: `${id} is not there` },
    remedy: { fr: `installer ${id}`, en: `install ${id}` },
  };
  return {
    id,
    title: { fr: id, en: id },
    look: async () => (done.includes(id) ? { ok: true, detail: id } : missing),
    fix: async () => {
      done.push(id);
    },
    ...given,
  };
}

// A set-up of the machine may be running meanwhile.
const name = `plateau-test-${process.pid}`;
const quiet = { name, report: () => undefined };

test("set-up brings what is missing, in order, and says so first", async () => {
  const done = ["b"];
  const said: Text[] = [];
  const requirements = ["a", "b", "c"].map((id) => wanted(id, done, { seconds: 40 }));
  await setup({ install: true, name, requirements, report: (line) => said.push(line) });
  expect(done).toEqual(["b", "a", "c"]);
  expect(said).toEqual([
    {
      fr: "à installer (environ 80 s) :\n  a : a absent\n  c : c absent",
      en: "to be set up (about 80 s):\n  a: a is not there\n  c: c is not there",
    },
  ]);
});

test("set-up does nothing where everything is in place", async () => {
  const fix = vi.fn();
  const report = vi.fn();
  await setup({ install: true, name, report, requirements: [wanted("a", ["a"], { fix })] });
  expect(fix).not.toHaveBeenCalled();
  expect(report).not.toHaveBeenCalled();
});

test("fails with everything that is missing and its remedy where nothing may be installed", async () => {
  const done: string[] = [];
  const requirements = ["a", "b"].map((id) => wanted(id, done));
  await expect(setup({ install: false, requirements, ...quiet })).rejects.toThrow(
    "missing:\n  a: a is not there\n    → install a\n  b: b is not there\n    → install b",
  );
  expect(done).toEqual([]);
});

test("fails on what only the user can put right, before anything is changed", async () => {
  const done: string[] = [];
  const { fix: _, ...byUser } = wanted("memory", done);
  const requirements = [wanted("a", done), byUser];
  await expect(setup({ install: true, requirements, ...quiet })).rejects.toThrow(
    "missing:\n  memory: memory is not there\n    → install memory",
  );
  expect(done).toEqual([]);
});

test("fails when a fix did not bring it", async () => {
  const requirements = [wanted("a", [], { fix: async () => undefined })];
  await expect(setup({ install: true, requirements, ...quiet })).rejects.toThrow("a is not there");
});

test("two set-ups at once do the work once", async () => {
  const done: string[] = [];
  const requirements = [wanted("a", done)];
  await Promise.all([1, 2, 3].map(() => setup({ install: true, requirements, ...quiet })));
  expect(done).toEqual(["a"]);
});
