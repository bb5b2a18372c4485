import type { Text } from "../../scripts/ground/text.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import type { ExerciseId } from "./ids.js";

/** A mock exam: exercises of several competences in one lab, with one clock. Which ones, a seed draws. */
export interface Paper {
  readonly title: Text;
  /** What the candidate reads before the requests: who he is that day, and what is expected of him. */
  readonly scenario: Text;
  /** What a candidate is given for all of it. */
  readonly minutes: number;
  /** Whether he may take hints, at their price in minutes. */
  readonly hints: "none" | "priced";
  /** Whether he may check his own work meanwhile. */
  readonly selfCheck: "none" | "own";
  /** Its requests, in the order of the sheet: of each pool one exercise is drawn. */
  readonly requests: readonly (readonly [ExerciseId, ...ExerciseId[]])[];
  /** Machines that several of its exercises may work on, each at things of its own: shown on a live lab. */
  readonly shares: readonly MachineName[];
}
