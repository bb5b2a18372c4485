import { isSealed } from "./is-sealed.js";
import type { LabFrame, LabView } from "./view.js";

/**
 * Whether whoever reads a lab's page may have it checked: its candidate, unless a trainer has frozen that, or the paper
 * of an exam that he sits does not allow it.
 */
export function mayCheck(frame: LabFrame, view: LabView): boolean {
  const isAllowed = !isSealed(frame, view) || view.exam?.selfCheck === "own";
  return frame.mayAct && view.frozen === null && isAllowed;
}
