import { expect, test } from "vitest";
import { catalogue } from "../../checks/catalogue.js";
import { masks } from "../../scripts/training/masks.js";
import { Dice } from "../../scripts/training/play/dice.js";
import { faultGroups } from "../lib/fault-groups.js";

const all = [...catalogue.faults];
const groups = faultGroups(all, new Dice(1));
const ids = (some: typeof groups) => some.map((group) => group.map(([id]) => id));

test("the groups hold every fault once, in far fewer tests than there are faults", () => {
  expect(ids(groups).flat().sort()).toEqual(all.map(([id]) => id).sort());
  expect(groups.length).toBeLessThan(all.length / 4);
});

test("no two faults of a group mask each other", () => {
  const masked = groups.flatMap((group) =>
    group.flatMap(([id, fault], index) =>
      group.slice(index + 1).flatMap(([other, its]) => (masks(fault, its) ? [[id, other]] : [])),
    ),
  );
  expect(masked).toEqual([]);
});

test("the same seed draws the same groups, another one others", () => {
  expect(ids(faultGroups(all, new Dice(1)))).toEqual(ids(groups));
  expect(ids(faultGroups(all, new Dice(2)))).not.toEqual(ids(groups));
});
