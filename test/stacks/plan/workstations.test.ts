import { expect, test } from "vitest";
import { machinesOf } from "../../../stacks/plan/areas.js";
import { plan } from "../../../stacks/plan/plan.js";
import { administeredAt, routers } from "../../../stacks/plan/routers.js";
import {
  probeBeside,
  probesBeside,
  segmentOfWorkstation,
  workstations,
} from "../../../stacks/plan/workstations.js";

test("every workstation of the plan is one, the second site's too, each with a probe on its own segment", () => {
  expect(workstations).toEqual(machinesOf("workstations"));
  expect(workstations).toContain("wsb1");
  expect(new Set(workstations.map(segmentOfWorkstation))).toEqual(new Set(["lan", "siteb"]));
  for (const name of workstations) expect(probesBeside).toContain(probeBeside(name));
});

test("both routers are, and each is administered at an address that is not public", () => {
  expect(routers).toEqual(["fw1", "fw2"]);
  expect(routers.map(administeredAt)).toEqual([
    plan().machines.fw1.interfaces.srv,
    plan().machines.fw2.interfaces.siteb,
  ]);
});
