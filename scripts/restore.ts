import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { labsAndCheckpoint } from "./cli/labs-and-checkpoint.js";
import { tellMissingLimits } from "./cli/tell-missing-limits.js";
import { tellRestored } from "./cli/tell-restored.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { roomToRestore } from "./operations/room/room-to-restore.js";
import { withHostRooms } from "./operations/room/with-host-rooms.js";

/** `lab restore`: bring labs back to a checkpoint. */
export function restoreCommand(): Command {
  return verb("restore", ["lab restore c01 tuesday", "lab restore c01 c02 tuesday --json"])
    .argument(
      "[words...]",
      say({
        fr: "candidats, c01 par défaut, puis le nom du point de reprise ; ce qui est debout de ces labs est remplacé",
        en: "candidates, c01 by default, then the name of the checkpoint; what stands of these labs is replaced",
      }),
    )
    .option(...jsonOption())
    .action(async (words: string[], _, command: Command) => {
      const { restoreLab } = await import("./operations/checkpoints/restore-lab.js");
      const { setup } = await import("./setup/setup.js");
      const { install, json } = command.optsWithGlobals<{ install: boolean; json?: boolean }>();
      const { labs, checkpoint } = labsAndCheckpoint(words);
      const bring = async () => {
        await setup({ install: install !== false, report: announce });
        await tellMissingLimits();
        return eachLab({
          labs,
          what: { fr: `retour à '${checkpoint}'`, en: `restoring '${checkpoint}'` },
          again: (candidate) => `lab restore ${candidate} ${checkpoint}`,
          work: (candidate, tools) => restoreLab({ candidate, checkpoint }, tools),
        });
      };
      const outcomes = await withHostRooms(await roomToRestore(labs, checkpoint), bring);
      await tellRestored(outcomes, { json });
    });
}
