import type { Result } from "../../checks/lib/result.js";
import { nextHint } from "./hint-state.js";
import { hintsTaken } from "./journal.js";

/**
 * Take the next hint that fits what was seen. It is noted with its price before anybody can read it.
 *
 * @returns whether there was one
 */
export async function takeHint(lab: string, result: Result): Promise<boolean> {
  const next = await nextHint(lab, result);
  if (!next) return false;
  const { rung, minutes, hint } = next;
  const takenAt = new Date().toISOString();
  const text = { fr: hint.fr, en: hint.en };
  await hintsTaken.update(lab, (all) => [
    ...all,
    { check: result.id, rung, minutes, takenAt, text },
  ]);
  return true;
}
