import type { Command } from "commander";
import { Exit } from "./lib/exit.js";
import { type Phase, phases } from "./lib/tests/phases.js";
import type { Tally } from "./lib/tests/tally.js";
import { testSummary } from "./lib/tests/test-summary.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

/** `lab test`: every test there is. The fast ones alone are `npm test`. */
export function testCommand(): Command {
  return verb("test", ["lab test", "lab test --no-install"]).action(async (_, command: Command) => {
    const { install } = command.optsWithGlobals<{ install: boolean }>();
    const done: [Phase, Tally][] = [];
    for (const phase of phases) {
      process.stderr.write(`— ${say(phase.title)} —\n`);
      done.push([phase, await phase.run({ install, before: done.map(([, tally]) => tally) })]);
    }
    process.stdout.write(testSummary(done));
    process.exitCode = done.some(([, { failed }]) => failed > 0) ? Exit.notSatisfied : Exit.done;
  });
}
