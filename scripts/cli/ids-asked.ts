import { readFile } from "node:fs/promises";
import { Misuse } from "../ground/misuse.js";
import { labNames } from "../operations/lab-names.js";
import { rosterOf } from "../training/class/roster-of.js";

/**
 * Candidates as typed, or those of a roster, whatever company their labs are of.
 *
 * @param roster path of a CSV file. @default - none: the words tell
 * @throws Misuse where both are given, and for a word or a roster that can't be
 */
export async function idsAsked(
  words: readonly string[],
  roster: string | undefined,
): Promise<string[]> {
  if (roster === undefined) return labNames(words);
  if (words.length > 0) {
    throw new Misuse({
      fr: `'${words.join(" ")}' et --class : donnez des candidats, ou la liste d'une classe`,
      en: `'${words.join(" ")}' and --class: give candidates, or the roster of a class`,
    });
  }
  return rosterOf(roster, await readFile(roster)).map(({ id }) => id);
}
