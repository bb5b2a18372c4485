import type { Result } from "../../checks/lib/run/result.js";
import type { Tools } from "../ground/tools.js";

/**
 * Hands each check's outcome on, as it comes, to whoever follows a use case.
 *
 * @param of how many there are
 */
export function tellResult(tell: Tools["tell"], of: number): (result: Result) => void {
  let done = 0;
  return ({ id, outcome }) => tell({ type: "result", check: id, outcome, done: ++done, of });
}
