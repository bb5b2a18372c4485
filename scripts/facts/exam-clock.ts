import type { OpenExam } from "./open-exam.js";
import type { Pause } from "./pause.js";
import { pausedMs } from "./paused-ms.js";

/**
 * The clock of an exam. Times in which the lab was paused are nobody's.
 *
 * @param at ISO 8601
 * @returns what it has taken, and what is left of what was given, in milliseconds; less than nothing once that is over
 */
export function examClock(
  { startedAt, minutes, extraMinutes }: Pick<OpenExam, "startedAt" | "minutes" | "extraMinutes">,
  pauses: readonly Pause[],
  at: string,
): { readonly tookMs: number; readonly leftMs: number } {
  const tookMs = Date.parse(at) - Date.parse(startedAt) - pausedMs(pauses, startedAt, at);
  return { tookMs, leftMs: (minutes + extraMinutes) * 60_000 - tookMs };
}
