import type { LabFrame, LabView } from "./view.js";

/** Whether a lab's page is its candidate's during an exam, or while one is set up: he is told what its paper allows alone. */
export function isSealed(
  { mayAct }: Pick<LabFrame, "mayAct">,
  { exam }: Pick<LabView, "exam">,
): boolean {
  return mayAct && exam !== null && exam.state !== "finished";
}
