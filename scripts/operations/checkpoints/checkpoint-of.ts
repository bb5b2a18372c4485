import type { Checkpoint } from "../../facts/checkpoint.js";
import { checkpoints } from "../../facts/journal.js";
import { oneOf } from "../../ground/one-of.js";

/**
 * A checkpoint of a lab.
 *
 * @throws Misuse naming those that there are; UnreadableFacts where nobody can read which
 */
export async function checkpointOf(candidate: string, name: string): Promise<Checkpoint> {
  // A name may be one of JavaScript's own: `constructor`.
  const kept = new Map(Object.entries((await checkpoints.read(candidate)).kept));
  const kind = {
    fr: `de point de reprise du lab '${candidate}'`,
    en: `checkpoint of lab '${candidate}'`,
  };
  const known = oneOf(kind, name, [...kept.keys()]);
  return kept.get(known) as Checkpoint;
}
