import { expect, test } from "vitest";
import { machinesOf, withNeeds } from "../../../stacks/plan/areas.js";
import { type AreaName, plan } from "../../../stacks/plan/plan.js";

const all = Object.keys(plan.areas) as AreaName[];

test("no area asked for means every one", () => {
  expect(withNeeds([])).toEqual(all);
});

test("an area comes with those it needs, in the order of the plan", () => {
  expect(withNeeds(["directory"])).toEqual(["network", "directory"]);
  expect(withNeeds(["workstations", "network"])).toEqual(["network", "directory", "workstations"]);
});

test("every machine belongs to one area", () => {
  expect(all.flatMap(machinesOf).sort()).toEqual(Object.keys(plan.machines).sort());
});

test("a need's own needs are needs as well", () => {
  for (const area of all) {
    const areas = withNeeds([area]);
    for (const one of areas)
      expect(areas).toEqual(expect.arrayContaining([...plan.areas[one].needs]));
  }
});
