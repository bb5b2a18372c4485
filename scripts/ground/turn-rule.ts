/** Who goes first where work keeps cores busy, and not all of it can go on at a time. */
export const turnRule = {
  /** The cores that work is given, of all there are: what takes more than there is goes on alone. */
  given: (asked: number, all: number): number => Math.min(asked, all),

  /** Whether its turn has come. @param before cores of each that came before it and is still there */
  hasCome: (before: readonly number[], given: number, all: number): boolean =>
    before.reduce((sum, one) => sum + one, 0) + given <= all,
} as const;
