/**
 * Full ids of what had to be kept in an exercise, and was not.
 *
 * @param kept the outcome of each at its end, by full id
 */
export function lostOf(kept: Readonly<Record<string, string>>): string[] {
  return Object.entries(kept).flatMap(([id, outcome]) => (outcome === "not_satisfied" ? [id] : []));
}
