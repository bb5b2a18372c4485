import { Misuse } from "../ground/misuse.js";
import { labNames } from "../operations/lab-names.js";
import { checkpointName } from "./checkpoint-name.js";

/**
 * Candidates and the name of a checkpoint out of one list of words: the name is the last.
 *
 * @param taken names that would be mixed up with candidates. @default - none
 * @throws Misuse where a name is missing, or can't be one
 */
export function labsAndCheckpoint(
  words: readonly string[],
  taken: readonly string[] = [],
): { labs: readonly string[]; checkpoint: string } {
  const checkpoint = words.at(-1);
  if (checkpoint === undefined || taken.includes(checkpoint)) {
    const labs = labNames(words).join(" ");
    throw new Misuse({
      fr: `il manque le nom du point de reprise, après les candidats : par exemple '${labs} mardi'`,
      en: `the name of the checkpoint is missing, after the candidates: e.g. '${labs} tuesday'`,
    });
  }
  return { labs: labNames(words.slice(0, -1)), checkpoint: checkpointName(checkpoint) };
}
