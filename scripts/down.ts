import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { standingLabNames } from "./operations/lab-names.js";
import { takeDown } from "./operations/take-down.js";

/** `lab down`: take whole labs away. */
export function downCommand(): Command {
  return verb("down", ["lab down c01", "lab down c01 c02 c03"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .action(async (words: string[]) => {
      await eachLab({
        verb: "down",
        labs: await standingLabNames(words),
        title: (candidate) => ({
          fr: `lab ${candidate} : suppression`,
          en: `lab ${candidate}: taking away`,
        }),
        work: async (candidate, { signal }) => {
          await takeDown(candidate, signal);
        },
      });
    });
}
