import { type AreaName, plan } from "../../stacks/plan/plan.js";
import { applied, operations } from "../facts/journal.js";
import { openPause } from "../facts/open-pause.js";
import { Misuse } from "../ground/misuse.js";
import { bringUp } from "./bring-up.js";
import type { SettleOptions } from "./settle.js";

/**
 * Start a paused lab again, with the areas that it had and no more, and wait until every service answers.
 *
 * @throws Misuse, with nothing changed, where it is not paused; else what `bringUp` does
 */
export async function resume(candidate: string, options: SettleOptions): Promise<void> {
  const [pause, interrupted] = await Promise.all([
    openPause(candidate),
    operations.read(candidate),
  ]);
  if (!pause && interrupted?.verb !== "pause") {
    throw new Misuse({
      fr: `le lab '${candidate}' n'est pas en pause, il n'y a rien à reprendre : 'lab status ${candidate}' dit ce qui est debout, 'lab up ${candidate}' démarre ce qui manque`,
      en: `lab '${candidate}' is not paused, so there is nothing to resume: 'lab status ${candidate}' says what stands, 'lab up ${candidate}' starts what is missing`,
    });
  }
  const had = await applied.read(candidate);
  const areas = (Object.keys(plan.areas) as AreaName[]).filter((area) => area in had);
  await bringUp(candidate, areas, options);
}
