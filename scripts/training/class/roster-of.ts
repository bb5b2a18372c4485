import { Misuse } from "../../ground/misuse.js";
import { type Candidate, mostCandidates } from "./candidate.js";
import { decodeRoster } from "./decode-roster.js";
import { parseRoster } from "./parse-roster.js";

/** The largest roster, in bytes: a thousand candidates are a tenth of it. */
export const rosterBytes = 2 ** 20;
/** Most separators and line ends: a thousand candidates with every column have some more than half as many. */
const mostCuts = 10 * mostCandidates;

/**
 * The candidates of a class, out of the bytes of a roster that a trainer has written in a spreadsheet.
 *
 * @param file its name, for errors
 * @throws Misuse telling everything that is wrong with it; where it is larger than any class, before it is cut into cells
 */
export function rosterOf(file: string, bytes: Uint8Array): Candidate[] {
  const text = decodeRoster(file, bytes);
  const cuts = text.match(/[;,\t\r\n]/g)?.length ?? 0;
  if (cuts > mostCuts) {
    throw new Misuse({
      fr: `${file} a plus de ${mostCuts} cellules : une classe a ${mostCandidates} candidats au plus ; donnez la liste d'une seule classe, sans lignes vides`,
      en: `${file} has more than ${mostCuts} cells: a class has ${mostCandidates} candidates at most; give the roster of one class, without empty lines`,
    });
  }
  return parseRoster(file, text);
}
