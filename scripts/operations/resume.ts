import { areasHad } from "../facts/areas-had.js";
import { operations } from "../facts/journal.js";
import { openPause } from "../facts/open-pause.js";
import { Misuse } from "../ground/misuse.js";
import { bringUp } from "./bring-up.js";
import type { NotReady } from "./not-ready.js";
import type { SettleOptions } from "./settle.js";

/**
 * Start a paused lab again, with the areas that it had and no more, and wait until every service answers.
 *
 * @returns nodes that do not, with what was left on their disks
 * @throws Misuse, with nothing changed, where it is not paused; else what `bringUp` does
 */
export async function resume(
  candidate: string,
  options: SettleOptions,
): Promise<readonly NotReady[]> {
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
  const { notReady } = await bringUp(candidate, await areasHad(candidate), options);
  return notReady;
}
