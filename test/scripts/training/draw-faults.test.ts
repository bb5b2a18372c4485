import { expect, test } from "vitest";
import { catalogue } from "../../../checks/catalogue.js";
import type { Fault } from "../../../checks/lib/fault.js";
import { levelRange as levelRangeOf } from "../../../scripts/cli/level-range.js";
import { type Draw, drawFaults } from "../../../scripts/training/draw-faults.js";
import { Dice } from "../../../scripts/training/play/dice.js";
import { nodeNames } from "../../../stacks/plan/plan.js";
import { inEnglish } from "../../lib/in-english.js";

const levelRange = inEnglish(levelRangeOf);

const standing = new Set(nodeNames);
const faultOf = (id: string) => catalogue.faults.get(id) as Fault;

function draw(wanted: Partial<Draw> = {}): string[] {
  const usual = { count: 1, levels: [1, 3], dice: new Dice(1), standing, inForce: [] } as const;
  return drawFaults(catalogue.faults, { ...usual, ...wanted });
}

test("the same seed draws the same, another one something else", () => {
  expect(draw({ dice: new Dice(7) })).toEqual(draw({ dice: new Dice(7) }));
  const drawn = Array.from({ length: 20 }, (_, seed) => draw({ dice: new Dice(seed) })[0]);
  expect(new Set(drawn).size).toBeGreaterThan(5);
});

test("several do not mask one another, nor what is there already", () => {
  for (let seed = 0; seed < 20; seed++) {
    const inForce = ["cp03/wrong-mask"];
    const faults = [...draw({ count: 3, dice: new Dice(seed), inForce }), ...inForce].map(faultOf);
    const red = faults.flatMap(({ reddens }) => reddens);
    expect(new Set(red).size).toBe(red.length);
    const made = faults.flatMap(({ resets }) => resets);
    expect(new Set(made).size).toBe(made.length);
  }
});

test("only levels that were asked for, of machines that stand", () => {
  for (let seed = 0; seed < 20; seed++) {
    const without = new Set([...standing].filter((node) => node !== "ws2"));
    const [id = ""] = draw({ levels: [2, 2], dice: new Dice(seed), standing: without });
    expect(faultOf(id).level).toBe(2);
    expect([...faultOf(id).needs, ...faultOf(id).resets]).not.toContain("ws2");
  }
});

test("fails when there are not that many, saying how many there are", () => {
  expect(() => draw({ count: 500 })).toThrow(/^500 faults of level 1\.\.3 asked for, \d+ possible/);
});

test.for([
  ["2", [2, 2]],
  ["1..3", [1, 3]],
] as const)("the level %s is read", ([text, range]) => {
  expect(levelRange(text)).toEqual(range);
});

test.for(["0", "4", "3..1", "1-2", ""])("the level '%s' is refused", (text) => {
  expect(() => levelRange(text)).toThrow("a level from 1 to 3 is needed");
});
