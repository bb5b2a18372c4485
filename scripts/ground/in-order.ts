/** One of several that are begun together, and wait their turn in the order in which they were given. */
export interface Rank {
  /** Settles once each of those before it stands in line, or does not for now. */
  readonly before: Promise<unknown>;
  /** Those after it wait for it no more: it stands in line, waits for something else, or is over. */
  readonly placed: () => void;
}

/** What keeps several in their order, the first one first. */
export function inOrder(count: number): Rank[] {
  let before: Promise<unknown> = Promise.resolve();
  return Array.from({ length: count }, () => {
    let placed = () => {};
    const own = new Promise<void>((resolve) => {
      placed = resolve;
    });
    const rank = { before, placed };
    before = Promise.all([before, own]);
    return rank;
  });
}
