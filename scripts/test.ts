import type { Command } from "commander";
import { Exit } from "./lib/exit.js";
import { complain } from "./lib/terminal/complain.js";
import { tell } from "./lib/terminal/tell.js";
import { type Phase, phases } from "./lib/tests/phases.js";
import type { Tally } from "./lib/tests/tally.js";
import { testSummary } from "./lib/tests/test-summary.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

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
