import type { MachineName } from "../../stacks/plan/plan.js";

/** The accountant's workstation. */
export const accountant = "ws2" satisfies MachineName;
