import type { Text } from "../../scripts/ground/text.js";
import type { Post } from "../../stacks/plan/company/posts.js";
import type { MachineName, NodeName } from "../../stacks/plan/plan.js";
import type { CauseCodes, Causes } from "./cause.js";
import type { Scene } from "./check.js";
import type { ExerciseScene } from "./exercise-scene.js";
import type { CheckId } from "./ids.js";
import type { ReportField } from "./report-fields.js";

/** A brief, what sets it up, and the proof that it can be done. */
export interface Exercise<N extends NodeName = NodeName> {
  readonly title: Text;
  /** What the candidate is asked, in his own terms. */
  readonly brief: Text;
  /** How long a candidate is given: half a day at most. */
  readonly minutes: 15 | 45 | 90 | 180 | 210;
  /** How hard it is: to begin with, once the basics are had, as before the jury. */
  readonly level: 1 | 2 | 3;
  readonly needs: readonly N[];
  /** Machines that a reset has to make anew to leave it. */
  readonly resets: readonly MachineName[];
  /** Full ids of the checks that are not satisfied once it is set up, and satisfied once it is solved. */
  readonly proves: readonly CheckId[];
  /**
   * Full ids of the checks that judge it and hold from its beginning on: a candidate can only spoil them. They count as
   * what it proves does.
   *
   * @default - none: all that judge it are among those that it proves
   */
  readonly holds?: readonly CheckId[];
  /**
   * Full ids of the checks of the lab that its brief asks to leave as they are, or that a bad solution would spoil. What
   * held at its start has to hold at its end.
   */
  readonly keeps: readonly CheckId[];
  /**
   * Machines that are switched off and on at its end, in this order, where the brief says that what is done outlives a
   * restart. The checks look before that and after it.
   *
   * @default - none
   */
  readonly restarts?: readonly MachineName[];
  /**
   * Posts of colleagues whose accounts the brief gives the candidate while it runs, beside those that he has anyway.
   *
   * @default - none
   */
  readonly accounts?: readonly Post[];
  /** What its candidate's report is asked for. */
  readonly report: readonly ReportField[];
  /** What no check sees and a trainer judges, each by itself, by its name. */
  readonly criteria: Readonly<Record<string, Text>>;
  /** Why there is no check of anything that could be spoilt; absent where there is one. */
  readonly nothingToKeep?: Text;
  /** How long setting up and solving may take, each, in milliseconds. @default 60_000 */
  readonly limitMs?: number;
  /**
   * Ways in which it came about, one of which is drawn for each sitting (`scripts/training/cause-of-sitting.ts`). Each of
   * them makes untrue all that it proves.
   *
   * @default - none: it is set up in one way, or draws values of its own
   */
  readonly causes?: Causes;
  setUp(scene: ExerciseScene<N>): Promise<unknown>;
  /** Do what the brief asks, as a candidate would, with the machines' own tools. */
  solve(scene: ExerciseScene<N>): Promise<void>;
  /**
   * Take away what the bench left running to observe it, when it is finished or left.
   * @default - nothing runs
   */
  end?(scene: Scene<N>): Promise<void>;
}

/** What stands in TypeScript beside the file of an exercise: what it does to a lab. */
export interface ExerciseCode<N extends NodeName = NodeName>
  extends Pick<Exercise<N>, "needs" | "limitMs" | "end"> {
  /** @default the machines that it needs, with those that go along */
  readonly resets?: readonly MachineName[];
  /** By the names that the file gives them. */
  readonly causes?: CauseCodes<N>;
  /** Done before the cause's own. */
  setUp?(scene: ExerciseScene<N>): Promise<unknown>;
  /** Done after the cause's own. */
  solve?(scene: ExerciseScene<N>): Promise<void>;
}

/** Declare what an exercise does; the compiler knows its nodes. */
export function exercise<const N extends NodeName>(code: ExerciseCode<N>): ExerciseCode {
  return code as unknown as ExerciseCode;
}
