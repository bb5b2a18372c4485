import type { Result } from "../../checks/lib/run/result.js";
import { type HintTaken, hintsTaken } from "../facts/journal.js";
import { nextHint } from "./hint-state.js";

/**
 * Take the next hint that fits what was seen. It is noted with its price before anybody can read it.
 *
 * @param isGift whether the trainer gives it: it costs nothing then. @default false
 * @returns the hint; undefined where there was none
 */
export async function takeHint(
  candidate: string,
  result: Result,
  { isGift = false }: { readonly isGift?: boolean } = {},
): Promise<HintTaken | undefined> {
  let taken: HintTaken | undefined;
  await hintsTaken.update(candidate, (all) => {
    // Of what is noted by now: who takes one at the same moment pays for another.
    const next = nextHint(all, result);
    if (!next) return all;
    const { step, minutes, text } = next;
    const takenAt = new Date().toISOString();
    taken = { check: result.id, step, minutes: isGift ? 0 : minutes, takenAt, text };
    return [...all, taken];
  });
  return taken;
}
