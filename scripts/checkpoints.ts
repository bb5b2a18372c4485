import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { ofEach } from "./cli/of-each.js";
import { checkpointsTable } from "./cli/reports/checkpoints-table.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { checkpointsOf } from "./operations/checkpoints/checkpoints-of.js";
import { labNames } from "./operations/lab-names.js";

/** `lab checkpoints`: what labs can be brought back to. */
export function checkpointsCommand(): Command {
  return verb("checkpoints", ["lab checkpoints c01 c02", "lab checkpoints c01 --remove tuesday"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(
      "--remove <name>",
      say({ fr: "retirer celui de ce nom", en: "remove the one of that name" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { remove, json }: { remove?: string; json?: boolean }) => {
      const { removeCheckpoint } = await import("./operations/checkpoints/remove-checkpoint.js");
      const labs = labNames(words);
      const outcomes =
        remove === undefined
          ? await ofEach({
              labs,
              again: (candidate) => `lab checkpoints ${candidate}`,
              work: checkpointsOf,
            })
          : await eachLab({
              labs,
              what: { fr: `retrait de '${remove}'`, en: `removing '${remove}'` },
              again: (candidate) => `lab checkpoints ${candidate} --remove ${remove}`,
              work: (candidate, tools) =>
                removeCheckpoint({ candidate, checkpoint: remove }, tools),
            });
      tellOutcomes(outcomes, { json, page: checkpointsTable });
    });
}
