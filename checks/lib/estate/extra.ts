import type { MachineName } from "../../../stacks/plan/plan.js";

/** Something on a machine that the plan does not allow there, in the words of the file or the protocol. */
export interface Extra {
  readonly machine: MachineName;
  readonly what: string;
}
