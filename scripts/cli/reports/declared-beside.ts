import type { Report } from "../../../checks/lib/run/result.js";
import { declaredPage } from "./declared-page.js";

/** What the candidate declared, below a page of results; empty where that is nothing. */
export function declaredBeside({ declared }: Pick<Report, "declared">): string {
  return declared ? declaredPage(declared) : "";
}
