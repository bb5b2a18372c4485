import type { Text } from "../../scripts/ground/text.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import type { ExerciseScene } from "./exercise-scene.js";

/** One of the ways in which what an exercise's brief describes came about: same symptom, another thing to find. */
export interface Cause<N extends NodeName = NodeName> {
  /** What is wrong, in the present tense. Trainers are told, candidates never: a second sitting may have it. */
  readonly title: Text;
  setUp(scene: ExerciseScene<N>): Promise<void>;
  /** Put it right, as a candidate would, with the machines' own tools. */
  solve(scene: ExerciseScene<N>): Promise<void>;
}

/** The same of a kind of exercise, by a name that a sitting notes, e.g. `"rule-gone"`. */
export type Causes<N extends NodeName = NodeName> = Readonly<Record<string, Cause<N>>>;
