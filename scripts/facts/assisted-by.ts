import type { Assistance } from "./journal.js";

/**
 * Names of the trainers who had a terminal of a lab in a period, in order.
 *
 * @param period ISO 8601, ends included
 */
export function assistedBy(
  all: readonly Assistance[],
  period: { readonly since: string; readonly until: string },
): string[] {
  const during = all.filter(({ since, until }) => since <= period.until && until >= period.since);
  return [...new Set(during.map(({ by }) => by))].sort();
}
