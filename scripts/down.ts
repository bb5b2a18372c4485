import type { Command } from "commander";
import { eachLab } from "./lib/each-lab.js";
import { standingLabNames } from "./lib/lab-names.js";
import { takeDown } from "./lib/take-down.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

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
        title: (lab) => ({ fr: `lab ${lab} : suppression`, en: `lab ${lab}: taking away` }),
        work: async (lab, { signal }) => {
          await takeDown(lab, signal);
        },
      });
    });
}
