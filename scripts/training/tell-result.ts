import type { Result } from "../../checks/lib/run/result.js";
import type { Tools } from "../ground/tools.js";

/** Hands each check's outcome on, as it comes, to whoever follows a use case. */
export function tellResult(tell: Tools["tell"]): (result: Result) => void {
  return ({ id, outcome }) => tell({ type: "result", check: id, outcome });
}
