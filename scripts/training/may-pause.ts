import { catalogue } from "../../checks/catalogue.js";
import { exerciseRuns } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";

/**
 * See that nothing goes on in a lab that would be lost with the memory of its machines.
 *
 * @throws Misuse where simulated people watch over an exercise: they would not come back
 */
export async function mayPause(candidate: string): Promise<void> {
  const watched = Object.entries(await exerciseRuns.read(candidate)).find(
    ([id, { finishedAt }]) => !finishedAt && catalogue.exercises.get(id)?.end,
  );
  if (!watched) return;
  const [id] = watched;
  throw new Misuse({
    fr: `${id} court dans le lab '${candidate}', et les utilisateurs simulés qui l'observent ne reviendraient pas : 'lab exercise finish ${candidate} ${id}' d'abord`,
    en: `${id} runs in lab '${candidate}', and the simulated users who watch over it would not come back: 'lab exercise finish ${candidate} ${id}' first`,
  });
}
