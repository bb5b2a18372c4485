import type { Scene } from "../../../checks/lib/check.js";
import type { CheckId, ExerciseId } from "../../../checks/lib/ids.js";
import type { NodeName } from "../../../stacks/plan/plan.js";

/** A solution of an exercise that is lazy, or does harm, and that nobody is to be fooled by. */
export interface Shortcut<N extends NodeName = NodeName> {
  readonly exercise: ExerciseId;
  /** What was done, or left undone, in a few words. */
  readonly what: string;
  /** Whether it is done to the right solution, or in its place. @default true */
  readonly afterSolving?: boolean;
  readonly needs: readonly N[];
  /** Full ids of exactly the checks that give it away. */
  readonly reddens: readonly CheckId[];
  take(scene: Scene<N>): Promise<void>;
}

/** Declare a shortcut; the compiler knows its nodes. */
export function shortcut<const N extends NodeName>(definition: Shortcut<N>): Shortcut {
  return definition;
}
