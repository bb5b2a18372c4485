import type { LabFrame, LabView } from "./view.js";

/** Where a machine runs, though its services may not. */
const running = ["ready", "starting", "silent"];

/** Whether a click opens a terminal of a machine: its candidate's on whatever runs, a trainer's on what there is to observe. */
export function mayOpenTerminal({ mayAct }: LabFrame, view: LabView, machine: string): boolean {
  if (view.consoles.some((one) => one.machine === machine)) return true;
  return mayAct && running.includes(view.machines[machine]?.state ?? "unknown");
}
