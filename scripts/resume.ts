import type { Command } from "commander";
import { eachLab } from "./cli/each-lab.js";
import { tellLeft } from "./cli/tell-left.js";
import { tellNotReady } from "./cli/tell-not-ready.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { labNames, standingLabNames } from "./operations/lab-names.js";
import { roomToResume } from "./operations/room/room-to-resume.js";
import { withHostRooms } from "./operations/room/with-host-rooms.js";

/** `lab resume`: have paused labs go on. */
export function resumeCommand(): Command {
  return verb("resume", ["lab resume c01", "lab resume c01 c02 --json"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], _, command: Command) => {
      const { resumeLab } = await import("./operations/resume-lab.js");
      const { setup } = await import("./setup/setup.js");
      const { json, install } = command.optsWithGlobals<{ json?: boolean; install: boolean }>();
      labNames(words);
      // After a reboot of the server its engine may have to be started.
      await setup({ install: install !== false, report: announce });
      const labs = await standingLabNames(words);
      const goOn = () =>
        eachLab({
          labs,
          what: { fr: "reprise", en: "resuming" },
          again: (candidate) => `lab resume ${candidate}`,
          work: (candidate, tools) => resumeLab({ candidate }, tools),
        });
      const outcomes = await withHostRooms(await roomToResume(labs), goOn);
      tellNotReady(outcomes);
      await tellLeft(outcomes);
      tellOutcomes(outcomes, { json });
    });
}
