import type { Checkpoint } from "../../facts/checkpoint.js";
import { checkpoints } from "../../facts/journal.js";
import { filesIn } from "../../ground/files-in.js";
import { home } from "../../ground/home.js";
import { Misuse } from "../../ground/misuse.js";
import { oneOf } from "../../ground/one-of.js";

/**
 * A checkpoint of a lab.
 *
 * @throws Misuse naming those that there are, and where the name is a candidate's, that one is missing after it;
 *   UnreadableFacts where nobody can read which
 */
export async function checkpointOf(candidate: string, name: string): Promise<Checkpoint> {
  // A name may be one of JavaScript's own: `constructor`.
  const kept = new Map(Object.entries((await checkpoints.read(candidate)).kept));
  const kind = {
    fr: `de point de reprise du lab '${candidate}'`,
    en: `checkpoint of lab '${candidate}'`,
  };
  const found = kept.get(name);
  if (found) return found;
  const own = await keptOf(name);
  if (own.length === 0) return kept.get(oneOf(kind, name, [...kept.keys()])) as Checkpoint;
  const list = own.join(", ");
  throw new Misuse({
    fr: `le lab '${candidate}' n'a pas de point de reprise '${name}' : c'est un candidat ; après lui il manque le nom de l'un des siens : ${list}`,
    en: `lab '${candidate}' has no checkpoint '${name}': that is a candidate; after it the name of one of its own is missing: ${list}`,
  });
}

/** Names of the checkpoints of whom a word may name, as far as somebody can read them. */
async function keptOf(word: string): Promise<string[]> {
  if (!(await filesIn(home())).includes(word) || (await checkpoints.problem(word))) return [];
  return Object.keys((await checkpoints.read(word)).kept);
}
