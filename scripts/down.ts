import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { tellLeft } from "./cli/tell-left.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { standingLabNames } from "./operations/lab-names.js";

/** `lab down`: take whole labs away. */
export function downCommand(): Command {
  return verb("down", ["lab down c01", "lab down c01 c02 c03"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .action(async (words: string[]) => {
      const { downLab } = await import("./operations/down-lab.js");
      const outcomes = await eachLab({
        labs: await standingLabNames(words),
        what: { fr: "suppression", en: "taking away" },
        again: (candidate) => `lab down ${candidate}`,
        work: (candidate, tools) => downLab({ candidate }, tools),
      });
      await tellLeft(outcomes);
      tellOutcomes(outcomes, {});
    });
}
