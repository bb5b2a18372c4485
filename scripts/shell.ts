import type { Command } from "commander";
import { execa } from "execa";
import { Misuse } from "./lib/misuse.js";
import { standing } from "./lib/standing.js";
import { targets } from "./lib/target.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

/** `lab shell`: a root terminal on a machine. Probes have none: they are the bench's. */
export function shellCommand(): Command {
  return verb("shell", ["lab shell c01 ws1", "lab shell c01 fw1 -- nft list ruleset"])
    .argument(
      "<words...>",
      say({
        fr: "candidat, machine, et une commande après --",
        en: "candidate, machine, and a command after --",
      }),
    )
    .action(async (_: string[], __, command: Command) => {
      const separator = process.argv.indexOf("--");
      const asked = separator < 0 ? [] : process.argv.slice(separator + 1);
      const words = command.args.slice(0, command.args.length - asked.length);
      const { labs, machines } = await targets(words);
      const [lab] = labs;
      const [machine] = machines;
      if (!lab || !machine || labs.length + machines.length > 2) {
        throw new Misuse({
          fr: "nommez un candidat et une machine, par exemple 'lab shell c01 ws1'",
          en: "name one candidate and one machine, e.g. 'lab shell c01 ws1'",
        });
      }
      const node = (await standing(lab)).nodes.get(machine);
      if (node?.State !== "running") {
        throw new Misuse({
          fr: `${machine} ne tourne pas (${node?.State ?? "absente"}) : lancez 'lab up ${lab}'`,
          en: `${machine} does not run (${node?.State ?? "absent"}): run 'lab up ${lab}'`,
        });
      }
      const terminal = process.stdin.isTTY ? ["-it"] : ["-i"];
      const wanted = asked.length > 0 ? asked : ["bash", "-l"];
      const { exitCode } = await execa(
        "docker",
        ["exec", ...terminal, `plateau-${lab}-${machine}`, ...wanted],
        { stdio: "inherit", reject: false },
      );
      process.exitCode = exitCode ?? 1;
    });
}
