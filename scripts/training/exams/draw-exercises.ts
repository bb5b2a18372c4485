import type { Exercise } from "../../../checks/lib/exercise.js";
import type { Fault } from "../../../checks/lib/fault.js";
import type { Paper } from "../../../checks/lib/paper.js";
import { type StandTogetherProps, standTogether } from "../../../checks/lib/stand-together.js";
import { Dice } from "../play/dice.js";

/**
 * Draw the exercises of a paper by lot, one for each of its requests, such that all of them may be set up in one lab.
 *
 * @param all exercises and faults by full id
 * @param seed the same one draws the same exercises
 * @returns their full ids, in the order of the requests
 * @throws Error where no choice of them stands together: the paper is wrong
 */
export function drawExercises(
  { requests, shares }: Paper,
  all: {
    readonly exercises: ReadonlyMap<string, Exercise>;
    readonly faults: ReadonlyMap<string, Fault>;
  },
  seed: number,
): string[] {
  const dice = new Dice(seed);
  const pools = requests.map((pool, at) =>
    // The same exercise has another lot in another request.
    dice.shuffled(pool.map((id) => [`${at} ${id}`, id] as const)).flatMap(([, id]) => {
      const exercise = all.exercises.get(id);
      return exercise ? [{ id, exercise }] : [];
    }),
  );
  const drawn = chosen(pools, [], { shares, faults: [...all.faults.values()] });
  if (!drawn) throw new Error("no exercises of the paper stand together");
  return drawn.map(({ id }) => id);
}

interface Candidate {
  readonly id: string;
  readonly exercise: Exercise;
}

/** The first choice in the order of the pools that stands together; undefined where there is none. */
function chosen(
  [pool, ...others]: readonly (readonly Candidate[])[],
  before: readonly Candidate[],
  props: StandTogetherProps,
): readonly Candidate[] | undefined {
  if (!pool) return before;
  for (const one of pool) {
    if (!before.every(({ exercise }) => standTogether(exercise, one.exercise, props))) continue;
    const all = chosen(others, [...before, one], props);
    if (all) return all;
  }
  return undefined;
}
