import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { askedFor } from "../lib/asked-for.js";
import { byName } from "../lib/by-name.js";
import { drawn } from "../lib/drawn.js";
import { faultGroups } from "../lib/fault-groups.js";
import { rotated } from "../lib/rotated.js";
import { seed } from "../lib/seed.js";

const faults = [...catalogue.faults];
const exercises = [...catalogue.exercises];
const turns = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => first + at);
const idsOf = (some: readonly (readonly [string, ...unknown[]])[]) => some.map(([id]) => id).sort();

test.for([0, 7, 43])(
  "ten turns in a row from %i hold every fault and every exercise once",
  (first) => {
    const runs = turns(first, 10);
    const shown = runs.flatMap((run) => drawn(faults, 10, { placeOf: byName, run }).held);
    expect(idsOf(shown)).toEqual(idsOf(faults));
    const done = runs.flatMap((run) => drawn(exercises, 10, { placeOf: byName, run }).held);
    expect(idsOf(done)).toEqual(idsOf(exercises));
  },
);

test("a turn holds what was left out longest", () => {
  const lastHeld = new Map(faults.map(([id]) => [id, -1]));
  for (const run of turns(0, 30)) {
    const { held, left } = drawn(faults, 10, { placeOf: byName, run });
    const oldest = (some: typeof held) => some.map(([id]) => lastHeld.get(id) ?? run);
    if (run >= 10) expect(Math.max(...oldest(held))).toBeLessThan(Math.min(...oldest(left)));
    for (const [id] of held) lastHeld.set(id, run);
  }
});

test("what is held and what is left is all there is", () => {
  const { held, left } = drawn(faults, 10, { placeOf: byName, run: 3 });
  expect(idsOf([...held, ...left])).toEqual(idsOf(faults));
});

test("a fault that comes or goes moves no other into another turn", () => {
  const fewer = faults.filter((_, index) => index % 7 !== 0);
  for (const run of turns(0, 10)) {
    const before = drawn(faults, 10, { placeOf: byName, run }).held.map(([id]) => id);
    const after = drawn(fewer, 10, { placeOf: byName, run }).held.map(([id]) => id);
    expect(before).toEqual(expect.arrayContaining(after));
  }
});

// Where this fails by growth another seed in `by-name.ts` deals them more evenly.
test("no turn has much more to do than others", () => {
  for (const run of turns(0, 10)) {
    const { held } = drawn(faults, 10, { placeOf: byName, run });
    expect(held.length, `faults of turn ${run}`).toBeLessThanOrEqual(34);
    expect(faultGroups(held, new Dice(seed)).length, `groups of turn ${run}`).toBeLessThanOrEqual(
      8,
    );
    const { length } = drawn(exercises, 10, { placeOf: byName, run }).held;
    expect(length, `exercises of turn ${run}`).toBeLessThanOrEqual(12);
  }
});

const six = ["a", "b", "c", "d", "e", "f"];

test("what one round had no time for the next one begins with, if half was done", () => {
  for (const round of turns(0, 12)) {
    const first = rotated(six, 2 * round).slice(0, 3);
    const next = rotated(six, 2 * round + 1).slice(0, 3);
    expect([...first, ...next].sort()).toEqual(six);
  }
});

test("whatever little time there is, nothing is left out for ever", () => {
  const firsts = turns(0, 12).map((round) => rotated(six, round)[0]);
  expect([...new Set(firsts)].sort()).toEqual(six);
  expect(rotated([], 3)).toEqual([]);
});

test("what is asked for by name is held whatever the turn, and the rest is left", () => {
  const asked = askedFor(faults, "cp03/small-mtu, cp03/office-move");
  expect(idsOf(asked?.held ?? [])).toEqual(["cp03/small-mtu"]);
  expect(asked?.left).toHaveLength(faults.length - 1);
  expect(idsOf(askedFor(exercises, "cp03/small-mtu,cp03/office-move")?.held ?? [])).toEqual([
    "cp03/office-move",
  ]);
  expect(askedFor(faults, "")).toBeUndefined();
});

test("fails on a name that is no fault's, no exercise's and no paper's, with the nearest", () => {
  expect(() => askedFor(faults, "cp03/smal-mtu")).toThrow(
    /unknown fault, exercise or paper 'cp03\/smal-mtu'; the nearest is 'cp03\/small-mtu'/,
  );
});
