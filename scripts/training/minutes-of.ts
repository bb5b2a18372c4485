/** Milliseconds as minutes, to the tenth: what the clock of an exercise shows. */
export function minutesOf(ms: number): number {
  return Math.round(ms / 6000) / 10;
}
