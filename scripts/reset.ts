import type { Command } from "commander";
import { resetTogether } from "../stacks/plan/reset-together.js";
import { eachLab } from "./cli/each-lab.js";
import { targets } from "./cli/target.js";
import { tellLeft } from "./cli/tell-left.js";
import { tellNotReady } from "./cli/tell-not-ready.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";

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
      const { resetLab } = await import("./training/reset-lab.js");
      const { labs, machines } = await targets(words);
      const along = resetTogether(machines).filter((name) => !machines.includes(name));
      if (along.length > 0) {
        announce({
          fr: `${along.join(", ")} suit : leurs états ne valent qu'ensemble`,
          en: `${along.join(", ")} goes along: their states are only valid together`,
        });
      }
      const outcomes = await eachLab({
        labs,
        what: { fr: "remise à neuf", en: "resetting" },
        again: (candidate) => ["lab reset", candidate, ...machines].join(" "),
        work: (candidate, tools) => resetLab({ candidate, machines }, tools),
      });
      tellNotReady(outcomes);
      await tellLeft(outcomes);
      tellOutcomes(outcomes, {});
    });
}
