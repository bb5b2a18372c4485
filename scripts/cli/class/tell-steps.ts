import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import type { ClassStep } from "../../training/class/unless-found.js";
import type { LabOutcome } from "../lab-outcome.js";
import { stateNames } from "../reports/state-names.js";
import { tellLeft } from "../tell-left.js";
import { tellNotReady } from "../tell-not-ready.js";
import { tellOutcomes } from "../tell-outcomes.js";

/**
 * Say of each lab of a class what was found, and whether anything was done to it.
 *
 * @param done what was done where something was, e.g. `paused`
 */
export async function tellSteps(
  outcomes: readonly LabOutcome<ClassStep>[],
  { json, done }: { readonly json: boolean; readonly done: Text },
): Promise<void> {
  tellNotReady(outcomes);
  await tellLeft(outcomes);
  tellOutcomes(outcomes, {
    json,
    several: true,
    between: "",
    page: ({ lab, found, did }) => {
      const nothing = say({ fr: "rien à faire", en: "nothing to do" });
      return `${lab}  ${say({ fr: "trouvé", en: "found" })} ${say(stateNames[found])}, ${did ? say(done) : nothing}\n`;
    },
  });
}
