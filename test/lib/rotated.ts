/**
 * The tests that a turn holds, in the order of a round. Where time ends before they do, the next round begins
 * with those that were left, if it holds half of them; if it holds fewer, all have been first after some rounds.
 */
export function rotated<T>(all: readonly T[], round: number): readonly T[] {
  const first = Math.floor(round / 2) % Math.max(1, all.length);
  const begun = [...all.slice(first), ...all.slice(0, first)];
  return round % 2 === 0 ? begun : begun.toReversed();
}
