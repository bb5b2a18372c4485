import type { Declaration } from "../../../scripts/facts/declaration/declaration.js";
import { staffNow } from "./staff-now.js";

/** Logins of those of the plan's people who have left by now. */
export function leaversNow(declared: Pick<Declaration, "movements">): string[] {
  return staffNow(declared)
    .filter(({ states }) => states.every(({ disabled }) => disabled))
    .map(({ login }) => login);
}
