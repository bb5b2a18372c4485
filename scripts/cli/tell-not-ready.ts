import { announce } from "../ground/terminal/announce.js";
import { text } from "../ground/text.js";
import type { NotReady } from "../operations/not-ready.js";
import { notReadyTold } from "../operations/not-ready-told.js";
import type { LabOutcome } from "./lab-outcome.js";

/** Say what of labs does not answer, which stand all the same: a fault, or somebody's work, is not undone unasked. */
export function tellNotReady(
  outcomes: readonly LabOutcome<{ readonly lab: string; readonly notReady: readonly NotReady[] }>[],
): void {
  for (const one of outcomes) {
    if (!("result" in one) || one.result.notReady.length === 0) continue;
    const { lab, notReady } = one.result;
    const told = {
      fr: `debout, et ne répond pas, tel qu'il a été laissé ('lab check ${lab}' en dit plus, 'lab reset ${lab}' refait tout)`,
      en: `stands, and does not answer, as it was left ('lab check ${lab}' tells more, 'lab reset ${lab}' resets all of it)`,
    };
    announce(text`${{ fr: "lab", en: "lab" }} ${lab}: ${told}: ${notReadyTold(notReady)}`);
  }
}
