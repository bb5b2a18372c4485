import { isMachine } from "../../stacks/plan/is-machine.js";
import { type MachineName, machineNames } from "../../stacks/plan/plan.js";
import { kinds } from "../ground/kinds.js";
import { oneOf } from "../ground/one-of.js";
import { standingLabNames, standingLabs } from "../operations/lab-names.js";

/**
 * Candidates and machines out of one list of words: candidates first, as long as labs of that name
 * stand, then machines.
 *
 * @throws Misuse for a word that is neither
 */
export async function targets(
  words: readonly string[],
): Promise<{ labs: string[]; machines: MachineName[] }> {
  const known = await standingLabs();
  const at = words.findIndex((word) => !known.includes(word));
  const first = words[0] ?? "";
  // A first word that is nobody's name was meant for a candidate.
  const split = at < 0 ? words.length : at === 0 && !isMachine(first) ? 1 : at;
  return {
    labs: await standingLabNames(words.slice(0, split)),
    machines: words.slice(split).map((word) => oneOf(kinds.machine, word, machineNames)),
  };
}
