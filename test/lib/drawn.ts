import { turn } from "../../scripts/cli/tests/turn.js";
import { thorough } from "./thorough.js";

export interface Drawn<T> {
  /** What the run holds. */
  readonly held: readonly T[];
  /** What it leaves to other runs. */
  readonly left: readonly T[];
  /** How often these had their turn before: they begin elsewhere each time. */
  readonly round: number;
}

export interface DrawOptions<T> {
  /**
   * Decides in which part one is. By its name where others come and go: it stays in its part, and what is
   * promised of some turns in a row holds.
   *
   * @default - its place in the list
   */
  readonly placeOf?: (one: T, index: number) => number;
  /** @default - that of all tests */
  readonly run?: number;
}

/**
 * What a run holds of tests that do not all fit into it. They are dealt into parts, and a turn holds the part
 * that was left out longest: as many turns in a row as there are parts hold all of them, whichever is the
 * first. Where nothing is left out, a run holds all.
 */
export function drawn<T>(
  all: readonly T[],
  parts: number,
  { placeOf = (_, index) => index, run = turn() }: DrawOptions<T> = {},
): Drawn<T> {
  if (thorough) return { held: all, left: [], round: 0 };
  const isHeld = (one: T, index: number) => placeOf(one, index) % parts === run % parts;
  return {
    held: all.filter(isHeld),
    left: all.filter((one, index) => !isHeld(one, index)),
    round: Math.floor(run / parts),
  };
}
