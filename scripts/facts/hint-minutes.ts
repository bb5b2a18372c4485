import type { HintTaken } from "./journal.js";

/**
 * What hints have cost.
 *
 * @param period ISO 8601, ends included. @default - always
 */
export function hintMinutes(
  taken: readonly HintTaken[],
  checks: readonly string[],
  { since = "", until = "9" }: { readonly since?: string; readonly until?: string } = {},
): number {
  return taken
    .filter(({ check, takenAt }) => checks.includes(check) && takenAt >= since && takenAt <= until)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
