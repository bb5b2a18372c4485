import type { MachineName } from "../../stacks/plan/plan.js";
import { cores } from "./cores.js";

/** Machines that are made anew with less than a whole lab costs. */
const fewMachines = 3;

/** How many cores making machines anew keeps busy. @param machines none: the whole lab */
export function coresOfReset({ length }: readonly MachineName[]): number {
  return length > 0 && length <= fewMachines ? cores.few : cores.whole;
}
