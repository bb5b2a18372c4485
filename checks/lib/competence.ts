import type { Text } from "../../scripts/ground/text.js";
import type { Check, TrainerCriterion } from "./check.js";
import type { Exercise } from "./exercise.js";
import type { Fault } from "./fault.js";
import type { Hints } from "./hint.js";

/** One competence of the certification: what is true when it is mastered, and how to make it untrue. */
export interface Competence {
  /** `cp06`. */
  readonly id: `cp${number}`;
  /** The official title, and its translation. */
  readonly title: Text;
  /** By the end of their ids: `dora-in-each-segment` is `cp06/dora-in-each-segment`. */
  readonly checks: Readonly<Record<string, Check | TrainerCriterion>>;
  /** By the same ends of ids; a criterion for the trainer has none. */
  readonly hints: Readonly<Record<string, Hints>>;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

/** Names of those that a machine judges. */
type Judged<C extends Competence["checks"]> = {
  [K in keyof C]: C[K] extends TrainerCriterion ? never : K;
}[keyof C];

/** Declare a competence; the compiler asks hints for each check that a machine judges. */
export function competence<const C extends Competence["checks"]>(
  definition: Omit<Competence, "checks" | "hints"> & {
    readonly checks: C;
    readonly hints: { readonly [K in Judged<C>]: Hints };
  },
): Competence {
  return definition;
}
