import type { Scene } from "../../checks/lib/check.js";
import type { Exercise } from "../../checks/lib/exercise.js";
import type { Hands } from "../../checks/lib/fault.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { handsOn } from "./hands-on.js";

const defaultLimitMs = 60_000;

/** What an exercise is handed to be set up or solved with. */
export function exerciseScene(
  { needs, limitMs = defaultLimitMs }: Exercise,
  lab: Lab,
): Scene & { readonly hands: Hands } {
  return { ...lab.scene(needs, [], AbortSignal.timeout(limitMs)), hands: handsOn(lab) };
}
