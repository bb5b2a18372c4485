import { openPause } from "../facts/open-pause.js";
import { Misuse } from "../ground/misuse.js";

/**
 * See that a lab is not paused, before something is asked of machines that are off.
 *
 * @throws Misuse saying since when it is, and what brings it back
 */
export async function mustNotBePaused(candidate: string): Promise<void> {
  const pause = await openPause(candidate);
  if (!pause) return;
  throw new Misuse({
    fr: `le lab '${candidate}' est en pause depuis ${pause.since} : 'lab resume ${candidate}' le reprend`,
    en: `lab '${candidate}' is paused since ${pause.since}: 'lab resume ${candidate}' brings it back`,
  });
}
