import type { Command } from "commander";
import { execa } from "execa";
import { runningMachine } from "./cli/running-machine.js";
import { verb } from "./cli/verb.js";
import { noteExamAct } from "./facts/note-exam-act.js";
import { detachKeys } from "./ground/docker/detach-keys.js";
import { withDockerEnv } from "./ground/docker/with-docker-env.js";
import { Misuse } from "./ground/misuse.js";
import { say } from "./ground/say.js";
import { hostOf } from "./host/host-of.js";

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
    .addHelpText(
      "after",
      say({
        fr: "\nC'est un vrai terminal : ce que la machine y écrit arrive tel quel, séquences d'échappement comprises. Les autres verbes les montrent écrites.",
        en: "\nIt is a real terminal: what the machine writes there arrives as it is, escape sequences included. Other verbs show them written out.",
      }),
    )
    .action(async (_: string[], __, command: Command) => {
      const separator = process.argv.indexOf("--");
      const asked = separator < 0 ? [] : process.argv.slice(separator + 1);
      const words = command.args.slice(0, command.args.length - asked.length);
      const { lab, machine, container, rest } = await runningMachine(words);
      if (rest.length > 0) {
        throw new Misuse({
          fr: `'${rest.join(" ")}' est de trop : écrivez la commande de la machine après --`,
          en: `'${rest.join(" ")}' is too much: write the machine's own command after --`,
        });
      }
      await noteExamAct(lab, `shell ${machine}`);
      const terminal = process.stdin.isTTY ? ["-it", "--detach-keys", detachKeys.sequence] : ["-i"];
      const wanted = asked.length > 0 ? asked : ["bash", "-l"];
      const { exitCode } = await withDockerEnv(hostOf(lab).reach, (env) =>
        execa("docker", ["exec", ...terminal, container, ...wanted], {
          stdio: "inherit",
          env,
          reject: false,
        }),
      );
      process.exitCode = exitCode ?? 1;
    });
}
