import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Interrupted } from "../../../scripts/cli/interrupted.js";
import type { LabOutcome } from "../../../scripts/cli/lab-outcome.js";
import { labFailureSchema, tellOutcomes as told } from "../../../scripts/cli/tell-outcomes.js";
import { Exit } from "../../../scripts/ground/exit.js";
import { Misuse } from "../../../scripts/ground/misuse.js";
import { Stopped } from "../../../scripts/ground/stopped.js";
import { seenLater } from "../../../scripts/training/without-seen.js";
import { inEnglish } from "../../lib/in-english.js";

const tellOutcomes = inEnglish(told<Seen>);

interface Seen {
  readonly lab: string;
  readonly red: boolean;
}

let out = "";
let err = "";

beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    err += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const seen = (lab: string, red = false): LabOutcome<Seen> => ({ lab, result: { lab, red } });

const failed = (lab: string, why: unknown): LabOutcome<Seen> => ({
  lab,
  failure: { why, done: [], again: `lab check ${lab} cp06` },
});

const page = ({ lab }: Seen, named: boolean) => `${named ? `— ${lab} —\n` : ""}seen\n`;
const verdict = (all: readonly Seen[]) =>
  all.some(({ red }) => red) ? Exit.notSatisfied : Exit.done;
const busy = new Misuse({ fr: "occupé", en: "busy" });

test("one lab's result is printed alone, those of several with their names, in order", () => {
  tellOutcomes([seen("c01")], { page, verdict });
  expect(out).toBe("seen\n");
  out = "";
  tellOutcomes([seen("c02"), seen("c01", true)], { page, verdict });
  expect(out).toBe("— c02 —\nseen\n\n— c01 —\nseen\n");
  expect({ err, code: process.exitCode }).toEqual({ err: "", code: Exit.notSatisfied });
});

test("as JSON, what was seen has its words beside it, and none where it is withheld", () => {
  const one = { lab: "c01", result: { lab: "c01", red: true, seen: "GET /: 500" } };
  tellOutcomes([one], { json: true });
  const words = { en: "GET /: internal server error (500)" };
  expect(JSON.parse(out)).toMatchObject({ seen: "GET /: 500", said: words });
  out = "";
  tellOutcomes([one], { json: true, value: (red) => ({ ...red, seen: seenLater }) });
  expect(JSON.parse(out)).toEqual({ ...one.result, seen: seenLater });
});

test("as JSON, one lab is an object, several are an array, and so they stay when one fails", () => {
  tellOutcomes([seen("c01")], { json: true, page });
  expect(JSON.parse(out)).toEqual({ lab: "c01", red: false });
  out = "";
  const failures = [failed("c02", new Error("no answer")), failed("c03", busy)];
  tellOutcomes([seen("c01"), ...failures], { json: true, page });
  const [first, second, third] = JSON.parse(out);
  expect(first).toEqual({ lab: "c01", red: false });
  expect(labFailureSchema.parse(second)).toEqual({
    lab: "c02",
    failure: "no answer",
    again: "lab check c02 cp06",
  });
  expect(labFailureSchema.parse(third).failure).toEqual({ fr: "occupé", en: "busy" });
});

test("one that fails drops nobody's result, and is told with its cause and the command that tries it again", () => {
  tellOutcomes([seen("c01", true), failed("c02", busy), seen("c03")], { page, verdict });
  expect(out).toBe("— c01 —\nseen\n\n— c03 —\nseen\n");
  expect(err).toBe("1 of 3 failed:\n  c02: busy\n      → to try again: lab check c02 cp06\n");
  expect(process.exitCode).toBe(Exit.notObserved);
});

test("the only one that fails is told as a mistake of the command, with nothing on stdout", () => {
  for (const json of [true, false]) {
    expect(() => tellOutcomes([failed("c01", busy)], { json, page })).toThrow(busy);
  }
  expect(out).toBe("");
});

test("a class of one candidate is told as those of several are", () => {
  tellOutcomes([seen("c01")], { json: true, several: true });
  expect(JSON.parse(out)).toEqual([{ lab: "c01", red: false }]);
  tellOutcomes([failed("c01", new Error("no answer"))], { page, several: true });
  expect(err).toContain("1 of 1 failed:\n  c01: no answer\n      → to try again:");
  expect(process.exitCode).toBe(Exit.notObserved);
});

test("what was done before a failure is told with it", () => {
  const done = [{ fr: "cp03/a: masque faux", en: "cp03/a: wrong mask" }];
  const failure = { why: new Error("no answer"), done, again: "lab break c01 cp03/a cp03/b" };
  expect(() => tellOutcomes([{ lab: "c01", failure }], {})).toThrow("no answer");
  expect(err).toBe("c01: cp03/a: wrong mask\n");
});

const text = { fr: "arrêté", en: "stopped" };
test.for<[string, unknown[], boolean, number]>([
  ["all are wrong use", [busy, busy], false, Exit.misuse],
  ["one is wrong use, and others did their work", [busy], true, Exit.notObserved],
  ["one is wrong use, and another broke", [busy, new Error("no")], false, Exit.notObserved],
  ["one was stopped from elsewhere", [new Stopped(text)], true, Exit.notObserved],
  ["all of it was interrupted", [new Interrupted(text)], true, Exit.stopped],
])("the exit code where %s", ([, whys, succeeded, code]) => {
  const outcomes = whys.map((why, at) => failed(`c0${at}`, why));
  tellOutcomes([...outcomes, ...(succeeded ? [seen("c09")] : [])], { page });
  expect(process.exitCode).toBe(code);
});
