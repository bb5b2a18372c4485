import { expect, test } from "vitest";
import { machinesOf, withNeeds } from "../../../stacks/plan/areas.js";
import { areaNames, machineNames, plan } from "../../../stacks/plan/plan.js";

test("no area asked for means every one", () => {
  expect(withNeeds([])).toEqual(areaNames);
});

test("an area comes with those it needs, in the order of the plan", () => {
  expect(withNeeds(["directory"])).toEqual(["network", "directory"]);
  expect(withNeeds(["workstations", "network"])).toEqual(["network", "directory", "workstations"]);
});

test("every machine belongs to one area", () => {
  expect(areaNames.flatMap(machinesOf).sort()).toEqual(machineNames.toSorted());
});

test("a need's own needs are needs as well", () => {
  for (const area of areaNames) {
    const areas = withNeeds([area]);
    for (const one of areas)
      expect(areas).toEqual(expect.arrayContaining([...plan().areas[one].needs]));
  }
});
