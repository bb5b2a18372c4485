import { withNeeds } from "../../../stacks/plan/areas.js";
import type { Tools } from "../../ground/tools.js";
import { summariesOf, type Wanted } from "../../operations/summaries.js";
import { upLab } from "../../operations/up-lab.js";
import type { ClassStep } from "./unless-found.js";

/**
 * Make the lab of a candidate of a class stand, with the areas that it is to have.
 *
 * @throws what `upLab` does
 */
export async function upCandidate(wanted: Wanted, tools: Tools): Promise<ClassStep> {
  const { candidate } = wanted;
  const [summary] = await summariesOf([wanted]);
  const { did, notReady } = await upLab({ candidate, areas: withNeeds(wanted.areas) }, tools);
  return { lab: candidate, found: summary?.state ?? "absent", did: did !== "nothing", notReady };
}
