/** Orders names as people count: c2 before c10. */
export function byName(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}
