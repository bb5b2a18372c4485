import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { labsAndCheckpoint } from "./cli/labs-and-checkpoint.js";
import { replaceOption } from "./cli/replace-option.js";
import { tellSaved } from "./cli/tell-saved.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { standingLabNames, standingLabs } from "./operations/lab-names.js";

/** `lab save`: keep the state of labs under a name. */
export function saveCommand(): Command {
  return verb("save", ["lab save c01 tuesday", "lab save c01 c02 tuesday --replace"])
    .argument(
      "[words...]",
      say({
        fr: "candidats, c01 par défaut, puis le nom du point de reprise",
        en: "candidates, c01 by default, then the name of the checkpoint",
      }),
    )
    .option(...replaceOption())
    .option(...jsonOption())
    .action(
      async (words: string[], { replace = false, json }: { replace?: boolean; json?: boolean }) => {
        const { saveLab } = await import("./training/save-lab.js");
        const { labs, checkpoint } = labsAndCheckpoint(words, await standingLabs());
        const outcomes = await eachLab({
          labs: await standingLabNames(labs),
          what: { fr: `enregistrement de '${checkpoint}'`, en: `saving '${checkpoint}'` },
          again: (candidate) =>
            ["lab save", candidate, checkpoint, ...(replace ? ["--replace"] : [])].join(" "),
          work: (candidate, tools) => saveLab({ candidate, checkpoint, replace }, tools),
        });
        tellSaved(outcomes, { json });
      },
    );
}
