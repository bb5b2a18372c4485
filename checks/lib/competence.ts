import type { Text } from "../../scripts/lib/text.js";
import type { Check, TrainerCriterion } from "./check.js";
import type { Exercise } from "./exercise.js";
import type { Fault } from "./fault.js";

/** One competence of the certification: what is true when it is mastered, and how to make it untrue. */
export interface Competence {
  /** `cp06`. */
  readonly id: `cp${number}`;
  /** The official title, and its translation. */
  readonly title: Text;
  /** By the end of their ids: `dora-in-each-segment` is `cp06/dora-in-each-segment`. */
  readonly checks: Readonly<Record<string, Check | TrainerCriterion>>;
  readonly faults: Readonly<Record<string, Fault>>;
  readonly exercises: Readonly<Record<string, Exercise>>;
}

export function competence(definition: Competence): Competence {
  return definition;
}
