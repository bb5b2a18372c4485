import type { MachineName } from "../../stacks/plan/plan.js";

/** The workstation whose user can be helped at a distance. */
export const assisted = "ws1" satisfies MachineName;
