import type { LabFrame, LabView } from "./view.js";

/** Whether whoever reads a lab's page may have it checked: its candidate, unless a trainer has frozen that. */
export function mayCheck({ mayAct }: LabFrame, { frozen }: LabView): boolean {
  return mayAct && frozen === null;
}
