import { isRunning } from "./is-running.js";
import type { LabFrame, LabView } from "./view.js";

/** Whether a click opens a terminal of a machine: its candidate's on whatever runs, a trainer's on what there is to observe. */
export function mayOpenTerminal({ mayAct }: LabFrame, view: LabView, machine: string): boolean {
  return (
    view.consoles.some((one) => one.machine === machine) || (mayAct && isRunning(view, machine))
  );
}
