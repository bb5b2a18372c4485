import { announce } from "../ground/terminal/announce.js";
import type { SavedLab } from "../training/save-lab.js";
import type { LabOutcome } from "./lab-outcome.js";
import { checkpointsTable } from "./reports/checkpoints-table.js";
import { tellCutOff } from "./tell-cut-off.js";
import { type TellOutcomesProps, tellOutcomes } from "./tell-outcomes.js";

/** Say what was saved of labs, and what of each is not as it was, or may not be. */
export function tellSaved(
  outcomes: readonly LabOutcome<SavedLab>[],
  how: Pick<TellOutcomesProps<SavedLab>, "json" | "several">,
): void {
  for (const one of outcomes) if ("result" in one) tellLost(one.result);
  tellOutcomes(outcomes, {
    ...how,
    page: ({ lab, checkpoint }) => checkpointsTable({ lab, checkpoints: [checkpoint] }),
  });
}

function tellLost({ lab, cutOff, faults }: SavedLab): void {
  tellCutOff(lab, cutOff);
  const inForce = faults.join(", ");
  if (inForce !== "") {
    announce({
      fr: `lab ${lab} : ${inForce} : une panne qui n'était qu'en mémoire n'y est plus ; 'lab check ${lab}' le montre`,
      en: `lab ${lab}: ${inForce}: a fault that was only in memory is gone; 'lab check ${lab}' shows it`,
    });
  }
}
