import { noLab } from "../../operations/no-lab.js";
import { summariesOf, type Wanted } from "../../operations/summaries.js";

/**
 * See that something stands of a candidate's lab, before it is asked anything.
 *
 * @throws Misuse where nothing does
 */
export async function mustStand(wanted: Wanted): Promise<void> {
  const [summary] = await summariesOf([wanted]);
  if (summary?.state === "absent") throw noLab(wanted.candidate);
}
