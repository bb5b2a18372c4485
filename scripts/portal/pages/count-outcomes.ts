import type { Outcome } from "../../../checks/lib/check.js";
import type { LabView } from "./view.js";

/** How many checks of a competence were last seen with an outcome. */
export function countOutcomes({ results }: LabView, competence: string, outcome: Outcome): number {
  return Object.entries(results).filter(
    ([id, result]) => id.startsWith(`${competence}/`) && result.outcome === outcome,
  ).length;
}
