import { type Hint, type Hints, priceOf } from "../../checks/lib/hint.js";
import type { Result } from "../../checks/lib/run/result.js";
import { type Step, steps } from "../facts/steps.js";
import { english, type Told } from "../ground/text.js";

/** A hint that applies to what was seen, with its step and its price. */
export interface FittingHint {
  readonly step: Step;
  readonly minutes: number;
  readonly hint: Hint;
}

/** What of a result hints go by; of the claim that is false, English is enough. */
export type Looked = Pick<Result, "outcome" | "seen"> & { readonly expected: Told };

/** Those hints of a check that apply to what was seen, the lightest first; none where nothing is wrong. */
export function fittingHints(
  hints: Hints | undefined,
  { outcome, expected, seen }: Looked,
): FittingHint[] {
  if (!hints || outcome !== "not_satisfied") return [];
  const observed = `${english(expected)}\n${english(seen)}`;
  return steps.flatMap((step) => {
    const hint = [hints[step] ?? []].flat().find(({ when }) => !when || when.test(observed));
    return hint ? [{ step, minutes: priceOf[step], hint }] : [];
  });
}
