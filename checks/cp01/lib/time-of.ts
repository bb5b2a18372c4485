/** A time as results show it; `∅` where there is none. */
export function timeOf(seconds: number | null | undefined): string {
  return seconds == null ? "∅" : new Date(seconds * 1000).toISOString().slice(0, 19);
}
