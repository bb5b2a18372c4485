import { type AreaName, areaNames } from "../../../stacks/plan/plan.js";
import type { Checkpoint } from "../../facts/checkpoint.js";

/** Areas of a checkpoint that there are in this version, in the plan's order. */
export function knownAreas({ areas }: Checkpoint): AreaName[] {
  return areaNames.filter((area) => areas.includes(area));
}
