import type { Result } from "../../checks/lib/run/result.js";
import { remedyOf } from "../../checks/remedy-of.js";

/** A report as a trainer reads it: with where to look, of what is not satisfied. */
export function withRemedies<R extends { readonly results: readonly Result[] }>(report: R): R {
  const results = report.results.map((result) => {
    const remedy = result.outcome === "not_satisfied" ? remedyOf(result.id) : undefined;
    return { ...result, ...(remedy && { remedy }) };
  });
  return { ...report, results };
}
