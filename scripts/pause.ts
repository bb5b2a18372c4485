import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { tellPaused } from "./cli/tell-paused.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { standingLabNames } from "./operations/lab-names.js";

/** `lab pause`: give back what labs take of the server, and keep all that is on their disks. */
export function pauseCommand(): Command {
  return verb("pause", ["lab pause c01", "lab pause c01 c02 --json"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const { pauseLab } = await import("./training/pause-lab.js");
      const outcomes = await eachLab({
        labs: await standingLabNames(words),
        what: { fr: "mise en pause", en: "pausing" },
        again: (candidate) => `lab pause ${candidate}`,
        work: (candidate, tools) => pauseLab({ candidate }, tools),
      });
      for (const one of outcomes) if ("result" in one) tellPaused(one.result);
      tellOutcomes(outcomes, { json });
    });
}
