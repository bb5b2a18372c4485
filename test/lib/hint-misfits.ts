import { catalogue } from "../../checks/catalogue.js";
import type { Case } from "../../checks/lib/hint.js";
import type { Result } from "../../checks/lib/run/result.js";
import { steps } from "../../scripts/facts/steps.js";
import { english } from "../../scripts/ground/text.js";
import { fittingHints, type Looked } from "../../scripts/training/fitting-hints.js";

/**
 * What is wrong with the hints of a check for what was seen of a fault: one that speaks of other
 * faults, or one that is there for this very fault and is not the one that is told.
 */
export function hintMisfits(fault: string, result: Looked & Pick<Result, "id">): string[] {
  const speaksOf = ({ causes = [] }: Case) => causes.some((cause) => cause === fault);
  const hints = catalogue.hints.get(result.id);
  const told = fittingHints(hints, result);
  if (told.length === 0) return [`${fault}: ${result.id} has no hint for: ${english(result.seen)}`];
  const astray = told
    .filter((hint) => hint.case?.causes && !speaksOf(hint.case))
    .map(({ step }) => `${fault}: ${result.id} ${step} speaks of others`);
  const untold = steps.flatMap((step) => {
    const meant = (hints?.cases ?? []).filter((one) => one[step] && speaksOf(one));
    const first = told.find((hint) => hint.step === step)?.case;
    return meant.length === 0 || (first && meant.includes(first))
      ? []
      : [`${fault}: ${result.id} ${step} is not told of: ${english(result.seen)}`];
  });
  return [...astray, ...untold];
}
