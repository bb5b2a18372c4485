import type { Outcome } from "../../../checks/lib/check.js";
import type { Text } from "../../ground/text.js";

/** The words of the certification for each outcome. */
export const outcomeNames: Readonly<Record<Outcome, Text>> = {
  satisfied: { fr: "satisfait", en: "satisfied" },
  not_satisfied: { fr: "non satisfait", en: "not satisfied" },
  not_observed: { fr: "non observé", en: "not observed" },
  not_started: { fr: "pas commencé", en: "not started" },
  needs_trainer: { fr: "à l'appréciation du formateur", en: "for the trainer to judge" },
};

/** So many results of an outcome: `2 satisfaits`. */
export function countedOutcome(count: number, outcome: Outcome): Text {
  const { fr, en } = outcomeNames[outcome];
  const isPlural = count > 1 && outcome !== "needs_trainer";
  return { fr: `${count} ${fr}${isPlural ? "s" : ""}`, en: `${count} ${en}` };
}
