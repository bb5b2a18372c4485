import type { MachineName } from "../../stacks/plan/plan.js";
import { accountant } from "./accountant.js";
import { standard } from "./standard.js";

/** The company's own packages that a workstation has for whoever works at it. */
export function profileOf(machine: MachineName): readonly string[] {
  return machine === accountant ? standard().profile : [];
}
