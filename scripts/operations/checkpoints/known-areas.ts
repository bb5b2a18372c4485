import { type AreaName, plan } from "../../../stacks/plan/plan.js";
import type { Checkpoint } from "../../facts/checkpoint.js";

/** Areas of a checkpoint that there are in this version. */
export function knownAreas({ areas }: Checkpoint): AreaName[] {
  return areas.filter((area): area is AreaName => area in plan.areas);
}
