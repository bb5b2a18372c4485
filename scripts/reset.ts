import type { Command } from "commander";
import { type MachineName, plan } from "../stacks/plan/plan.js";
import { resetTogether } from "../stacks/plan/reset-together.js";
import { eachLab } from "./cli/each-lab.js";
import { targets } from "./cli/target.js";
import { verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { standing } from "./host/standing.js";
import { resetMachines } from "./training/reset-machines.js";

/** `lab reset`: make machines anew, or a whole lab. */
export function resetCommand(): Command {
  return verb("reset", ["lab reset c01 ws1", "lab reset c01"])
    .argument(
      "[words...]",
      say({
        fr: "candidats, puis machines ; sans machine, tout le lab",
        en: "candidates, then machines; without a machine, the whole lab",
      }),
    )
    .action(async (words: string[]) => {
      const { labs, machines } = await targets(words);
      const along = resetTogether(machines).filter((name) => !machines.includes(name));
      if (along.length > 0) {
        announce({
          fr: `${along.join(", ")} suit : leurs états ne valent qu'ensemble`,
          en: `${along.join(", ")} goes along: their states are only valid together`,
        });
      }
      await eachLab({
        verb: "reset",
        labs,
        title: (candidate) => ({
          fr: `lab ${candidate} : remise à neuf`,
          en: `lab ${candidate}: making anew`,
        }),
        work: async (candidate, tools) => {
          const { nodes } = await standing(candidate);
          const all = (Object.keys(plan.machines) as MachineName[]).filter((name) =>
            nodes.has(name),
          );
          await resetMachines(
            candidate,
            machines.length > 0 ? resetTogether(machines) : all,
            tools,
          );
        },
      });
    });
}
