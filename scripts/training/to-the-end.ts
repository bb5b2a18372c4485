import type { Exercise } from "../../checks/lib/exercise.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { type HalfDone, halfDone } from "../facts/journal.js";

/**
 * Set an exercise up, or solve it, once all that it needs answers. It is noted as long as it goes on, and ever after
 * where it fails or is killed, until its machines have been made anew: half of it would be taken for the candidate's.
 *
 * @throws NotObserved, with nothing changed and nothing noted, naming a node that does not answer
 * @throws what the work throws; it is noted then
 */
export async function toTheEnd<T>(
  id: string,
  what: HalfDone["what"],
  { needs, resets }: Exercise,
  lab: Lab,
  work: () => Promise<T>,
): Promise<T> {
  await lab.answering(needs);
  const begun = { what, since: new Date().toISOString(), machines: [...resets] };
  await halfDone.update(lab.name, (all) => ({ ...all, [id]: begun }));
  const result = await work();
  await halfDone.update(lab.name, ({ [id]: _, ...others }) => others);
  return result;
}
