import { Stopped } from "../ground/stopped.js";
import { announce } from "../ground/terminal/announce.js";
import { standing } from "../host/standing.js";
import type { LabOutcome } from "./lab-outcome.js";

/** Say what is left standing of labs whose machines were being made or taken away when that was stopped. */
export async function tellLeft(outcomes: readonly LabOutcome<unknown>[]): Promise<void> {
  for (const one of outcomes) {
    if (!("failure" in one && one.failure.why instanceof Stopped)) continue;
    const { lab } = one;
    const { nodes, segments } = await standing(lab);
    const left = [...nodes.keys(), ...segments.keys()].join(", ");
    announce({
      fr: `arrêté ; du lab '${lab}' il reste : ${left || "rien"} ; 'lab up ${lab}' continue, 'lab down ${lab}' supprime`,
      en: `stopped; of lab '${lab}' there is left: ${left || "nothing"}; 'lab up ${lab}' goes on, 'lab down ${lab}' removes`,
    });
  }
}
