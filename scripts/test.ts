import type { Command } from "commander";
import type { Phase } from "./cli/tests/phases.js";
import type { Tally } from "./cli/tests/tally.js";
import { testSummary } from "./cli/tests/test-summary.js";
import { verb } from "./cli/verb.js";
import { Exit } from "./ground/exit.js";
import { say } from "./ground/say.js";
import { complain } from "./ground/terminal/complain.js";
import { tell } from "./ground/terminal/tell.js";

/** `lab test`: every test there is. The fast ones alone are `npm test`. */
export function testCommand(): Command {
  return verb("test", ["lab test", "lab test --thorough"])
    .option(
      "--thorough",
      say({
        fr: "toutes les pannes et tous les exercices, un par un, chacun avec tous les contrôles : des heures",
        en: "every fault and every exercise, one by one, each with every check: hours",
      }),
    )
    .action(async (_, command: Command) => {
      const { phases } = await import("./cli/tests/phases.js");
      const { install, thorough = false } = command.optsWithGlobals<{
        install: boolean;
        thorough?: boolean;
      }>();
      const done: [Phase, Tally][] = [];
      for (const phase of phases) {
        complain(`— ${say(phase.title)} —\n`);
        const before = done.map(([, tally]) => tally);
        done.push([phase, await phase.run({ install, thorough, before })]);
      }
      tell(testSummary(done));
      process.exitCode = done.some(([, { failed }]) => failed > 0) ? Exit.notSatisfied : Exit.done;
    });
}
