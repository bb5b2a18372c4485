import type { RestoredLab } from "../operations/checkpoints/restore-lab.js";
import type { LabOutcome } from "./lab-outcome.js";
import { checkpointsTable } from "./reports/checkpoints-table.js";
import { tellLeft } from "./tell-left.js";
import { tellNotReady } from "./tell-not-ready.js";
import { type TellOutcomesProps, tellOutcomes } from "./tell-outcomes.js";

/** Say what labs were brought back to, and what is left of those that were stopped meanwhile. */
export async function tellRestored(
  outcomes: readonly LabOutcome<RestoredLab>[],
  how: Pick<TellOutcomesProps<RestoredLab>, "json" | "several">,
): Promise<void> {
  tellNotReady(outcomes);
  await tellLeft(outcomes);
  tellOutcomes(outcomes, {
    ...how,
    page: ({ lab, checkpoint }) => checkpointsTable({ lab, checkpoints: [checkpoint] }),
  });
}
