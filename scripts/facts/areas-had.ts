import { type AreaName, areaNames } from "../../stacks/plan/plan.js";
import { applied } from "./journal.js";

/** The areas of a lab that were made, in the plan's order. */
export async function areasHad(candidate: string): Promise<AreaName[]> {
  const had = await applied.read(candidate);
  return areaNames.filter((area) => area in had);
}
