import { isSealed } from "./is-sealed.js";
import type { LabFrame, LabView } from "./view.js";

/** The same as `mayCheck`, of hints. */
export function mayHint(frame: LabFrame, view: LabView): boolean {
  const isAllowed = !isSealed(frame, view) || view.exam?.hints === "priced";
  return frame.mayAct && view.frozen === null && isAllowed;
}
