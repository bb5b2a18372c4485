import { handsOn } from "../../scripts/lib/hands.js";
import type { Scene } from "./check.js";
import type { Exercise } from "./exercise.js";
import type { Hands } from "./fault.js";
import type { Lab } from "./lab.js";

const defaultLimitMs = 60_000;

/** What an exercise is handed to be set up or solved with. */
export function exerciseScene(
  { needs, limitMs = defaultLimitMs }: Exercise,
  lab: Lab,
): Scene & { readonly hands: Hands } {
  return { ...lab.scene(needs, [], AbortSignal.timeout(limitMs)), hands: handsOn(lab) };
}
