import type { Pause } from "./pause.js";

/**
 * For how long a lab was paused within a period, in milliseconds.
 *
 * @param from ISO 8601
 * @param to ISO 8601
 */
export function pausedMs(pauses: readonly Pause[], from: string, to: string): number {
  return pauses
    .map(({ since, until = to }) => {
      const begun = Math.max(Date.parse(since), Date.parse(from));
      return Math.max(0, Math.min(Date.parse(until), Date.parse(to)) - begun);
    })
    .reduce((sum, ms) => sum + ms, 0);
}
