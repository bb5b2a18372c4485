import { isRunning } from "./is-running.js";
import type { LabFrame, LabView } from "./view.js";

/** Whether a click shows a machine's desktop: to its candidate on whatever runs and has one, to a trainer what is open. */
export function mayOpenDesktop(frame: LabFrame, view: LabView, machine: string): boolean {
  if (view.desktops.includes(machine)) return true;
  const hasDesktop = frame.machines.some((one) => one.name === machine && one.hasDesktop);
  return hasDesktop && frame.mayAct && isRunning(view, machine);
}
