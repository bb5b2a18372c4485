import { describe, expect, test } from "vitest";
import { simulated } from "../../../../checks/lib/users/simulated.js";
import { scenarios } from "../../../../checks/scenarios/index.js";
import { Dice } from "../../../../scripts/training/play/dice.js";
import { personOf } from "../../../../stacks/plan/person-of.js";

describe("dice", () => {
  test("fall the same way for a seed and a purpose, and otherwise for another", () => {
    const rolls = (seed: number) =>
      ["a", "b", "c", "d"].map((purpose) => new Dice(seed).roll(purpose, 1000));
    expect(rolls(7)).toEqual(rolls(7));
    expect(rolls(7)).not.toEqual(rolls(8));
    expect(new Set(rolls(7)).size).toBe(4);
  });

  test("fall within their sides", () => {
    const dice = new Dice(1);
    for (let at = 0; at < 100; at++) {
      const rolled = dice.roll(String(at), 3);
      expect([0, 1, 2]).toContain(rolled);
    }
  });
});

test("a simulated letter says so in both languages, below what it says", () => {
  const text = simulated("Bonjour.");
  expect(text).toMatch(/^Bonjour\.\n/);
  expect(text).toContain("simulé");
  expect(text).toContain("simulated");
});

test.for(Object.entries(scenarios()))(
  "scenario %s is played by people who work here",
  ([, { wishes }]) => {
    for (const { by } of wishes) expect(personOf(by).disabled).toBeUndefined();
    const subjects = wishes.map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  },
);
