import { type MachineName, plan } from "../../stacks/plan.js";
import { kinds } from "./kinds.js";
import { standingLabNames } from "./lab-names.js";
import { oneOf } from "./one-of.js";

const machines = Object.keys(plan.machines) as MachineName[];

/**
 * Candidates and machines out of one list of words: a word that is a machine's name is one, and so
 * is any word after the first that can't be a lab that stands.
 *
 * @throws Misuse for a word that is neither
 */
export async function targets(
  words: readonly string[],
): Promise<{ labs: string[]; machines: MachineName[] }> {
  const at = words.findIndex((word) => (machines as string[]).includes(word));
  const split = at < 0 ? words.length : at;
  return {
    labs: await standingLabNames(words.slice(0, split)),
    machines: words.slice(split).map((word) => oneOf(kinds.machine, word, machines)),
  };
}
