import { type Case, type Hints, priceOf } from "../../checks/lib/hint.js";
import type { Result } from "../../checks/lib/run/result.js";
import { type Step, steps } from "../facts/steps.js";
import { english, type Text, type Told } from "../ground/text.js";

/** A hint that applies to what was seen, with its step and its price. */
export interface FittingHint {
  readonly step: Step;
  readonly minutes: number;
  readonly text: Text;
  /** The case that it is of; undefined where it is true of any cause. */
  readonly case: Case | undefined;
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
  const fitting = (hints.cases ?? []).filter(({ when }) => when.test(observed));
  return steps.flatMap((step) => {
    const first = fitting.find((one) => one[step]);
    const text = (first ?? hints)[step];
    return text ? [{ step, minutes: priceOf[step], text, case: first }] : [];
  });
}
