import type { Text } from "../../scripts/ground/text.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import type { ExerciseScene } from "./exercise-scene.js";
import type { CheckId, FaultId } from "./ids.js";

/** What a cause does to a lab, and how it is put right. */
export interface CauseCode<N extends NodeName = NodeName> {
  /** Bring it about. @default - the fault that the exercise's file names does */
  setUp?(scene: ExerciseScene<N>): Promise<unknown>;
  /** Put it right, as a candidate would, with the machines' own tools. */
  solve(scene: ExerciseScene<N>): Promise<void>;
}

/** The same of a kind of exercise, by the names that the exercise's file gives them. */
export type CauseCodes<N extends NodeName = NodeName> = Readonly<Record<string, CauseCode<N>>>;

/** One of the ways in which what an exercise's brief describes came about: same symptom, another thing to find. */
export interface Cause extends Required<CauseCode> {
  /** What is wrong, in the present tense. Trainers are told; candidates at the end, unless it was of an exam or their trainer keeps it: a second sitting may have it. */
  readonly title: Text;
  /** Full id of the fault that it is. @default - none that stands by itself */
  readonly fault?: FaultId;
  /**
   * Full ids of checks that it makes untrue. What the exercise keeps and is among them does not hold at its start.
   *
   * @default - none but what the exercise proves
   */
  readonly reddens?: readonly CheckId[];
}

/** The same of a kind of exercise, by a name that a sitting notes, e.g. `"rule-gone"`. */
export type Causes = Readonly<Record<string, Cause>>;
