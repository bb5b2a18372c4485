import type { Result } from "../../checks/lib/run/result.js";
import { hintsTaken } from "../facts/journal.js";
import { nextHint } from "./hint-state.js";

/**
 * Take the next hint that fits what was seen. It is noted with its price before anybody can read it.
 *
 * @returns whether there was one
 */
export async function takeHint(candidate: string, result: Result): Promise<boolean> {
  let took = false;
  await hintsTaken.update(candidate, (all) => {
    // Of what is noted by now: who takes one at the same moment pays for another.
    const next = nextHint(all, result);
    if (!next) return all;
    took = true;
    const { step, minutes, text } = next;
    const takenAt = new Date().toISOString();
    return [...all, { check: result.id, step, minutes, takenAt, text }];
  });
  return took;
}
