import type { LabView } from "./view.js";

/** Where a machine runs, though its services may not. */
const running = ["ready", "starting", "silent"];

/** Whether a machine runs. */
export function isRunning(view: LabView, machine: string): boolean {
  return running.includes(view.machines[machine]?.state ?? "unknown");
}
