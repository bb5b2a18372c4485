import type { Exercise } from "../../checks/lib/exercise.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { selectChecks } from "../../checks/select-checks.js";

/** Look at what has to be kept in an exercise. @returns full ids of what of it holds */
export async function whatHolds(lab: Lab, { keeps }: Pick<Exercise, "keeps">): Promise<string[]> {
  // No name at all would be every check there is.
  if (keeps.length === 0) return [];
  const { results } = await runChecks(lab, selectChecks(keeps));
  return results.flatMap(({ id, outcome }) => (outcome === "satisfied" ? [id] : []));
}
