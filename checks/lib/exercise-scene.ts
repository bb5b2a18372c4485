import type { NodeName } from "../../stacks/plan/plan.js";
import type { Scene } from "./check.js";
import type { Hands } from "./fault.js";

/** What an exercise is handed to be set up or solved with. */
export type ExerciseScene<N extends NodeName = NodeName> = Scene<N> & {
  readonly hands: Hands;
  /** Name of the cause that was drawn for this sitting; absent where the exercise has none to draw from. */
  readonly cause?: string;
};
