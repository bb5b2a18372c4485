import type { Command } from "commander";
import { execa } from "execa";
import type { MachineName } from "../stacks/plan/plan.js";
import { openChannel } from "./channel/open-channel.js";
import { positiveInteger } from "./cli/positive-integer.js";
import { runningMachine } from "./cli/running-machine.js";
import { verb } from "./cli/verb.js";
import { withDockerEnv } from "./ground/docker/with-docker-env.js";
import { Misuse } from "./ground/misuse.js";
import { oneOf } from "./ground/one-of.js";
import { say } from "./ground/say.js";
import { passOn } from "./ground/terminal/pass-on.js";
import { hostOf } from "./host/host-of.js";

interface Options {
  readonly lines: number;
  readonly follow?: boolean;
  readonly since?: string;
  readonly json?: boolean;
}

/**
 * `lab logs`: the journal of a machine, or of one unit there. What it says is made visible wherever it
 * goes: what a pipe is for may be a terminal in the end.
 */
export function logsCommand(): Command {
  return verb("logs", ["lab logs c01 dc1 samba-ad-dc", "lab logs c01 fw1 --follow"])
    .argument(
      "<words...>",
      say({ fr: "candidat, machine, unité systemd", en: "candidate, machine, systemd unit" }),
    )
    .option(
      "-n, --lines <n>",
      say({ fr: "combien des dernières lignes", en: "how many of the last lines" }),
      positiveInteger,
      100,
    )
    .option("-f, --follow", say({ fr: "suivre ce qui arrive", en: "go on with what comes" }))
    .option(
      "--since <time>",
      say({
        fr: "depuis quand, comme journalctl l'entend : -5min, 09:30, today",
        en: "since when, as journalctl reads it: -5min, 09:30, today",
      }),
    )
    .option("--json", say({ fr: "une entrée JSON par ligne", en: "one entry a line, as JSON" }))
    .action(async (words: string[], { lines, follow, since, json }: Options) => {
      const { lab, machine, container, rest } = await runningMachine(words);
      const [asked, ...more] = rest;
      if (more.length > 0) {
        throw new Misuse({
          fr: `'${more.join(" ")}' est de trop : une unité à la fois`,
          en: `'${more.join(" ")}' is too much: one unit at a time`,
        });
      }
      const unit = asked === undefined ? [] : ["--unit", await unitOf(lab, machine, asked)];
      await withDockerEnv(hostOf(lab).reach, async (env) => {
        const journal = execa(
          "docker",
          [
            ...["exec", container, "journalctl", "--no-pager", "--lines", `${lines}`, ...unit],
            ...(follow ? ["--follow"] : []),
            ...(since === undefined ? [] : ["--since", since]),
            ...(json ? ["--output", "json"] : []),
          ],
          { env, stdin: "ignore", buffer: false, reject: false },
        );
        const told = Promise.all([
          passOn(journal.stdout, process.stdout),
          passOn(journal.stderr, process.stderr),
        ]);
        // Whoever reads may have had enough, as `head` has.
        await told.catch(() => journal.kill());
        process.exitCode = (await journal).exitCode ?? 1;
      });
    });
}

/** How long a machine may take to tell its units, in milliseconds. */
const listMs = 4000;

/** Kinds of units that say something in the journal. */
const kinds = "service,socket,timer,mount,target";

/** The unit that somebody means: `.service` goes without saying. */
async function unitOf(candidate: string, machine: MachineName, asked: string): Promise<string> {
  const channel = await openChannel(candidate, machine);
  const list = `systemctl list-units --all --plain --no-legend --full --type ${kinds}`;
  const { stdout } = await channel.run(list, listMs).finally(() => channel.close());
  const units = stdout.split("\n").map((line) => line.trim().split(/\s+/)[0] ?? "");
  if (units.includes(asked)) return asked;
  const services = units.flatMap((name) => name.match(/^(.*)\.service$/)?.[1] ?? []);
  return `${oneOf({ fr: `d'unité de ${machine}`, en: `unit of ${machine}` }, asked, services)}.service`;
}
