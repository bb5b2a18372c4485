import type { Command } from "commander";
import { execa } from "execa";
import { engineHost } from "./lib/docker-engine/place.js";
import { Misuse } from "./lib/misuse.js";
import { oneOf } from "./lib/one-of.js";
import { positiveInteger } from "./lib/positive-integer.js";
import { runningMachine } from "./lib/running-machine.js";
import { say } from "./lib/text.js";
import { verb } from "./lib/verb.js";

interface Options {
  readonly lines: number;
  readonly follow?: boolean;
  readonly since?: string;
  readonly json?: boolean;
}

/** `lab logs`: the journal of a machine, or of one unit there. */
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
      const { machine, container, rest } = await runningMachine(words);
      const [asked, ...more] = rest;
      if (more.length > 0) {
        throw new Misuse({
          fr: `'${more.join(" ")}' est de trop : une unité à la fois`,
          en: `'${more.join(" ")}' is too much: one unit at a time`,
        });
      }
      const unit = asked === undefined ? [] : ["--unit", await unitOf(container, machine, asked)];
      const { exitCode } = await execa(
        "docker",
        [
          ...["exec", container, "journalctl", "--no-pager", "--lines", `${lines}`, ...unit],
          ...(follow ? ["--follow"] : []),
          ...(since === undefined ? [] : ["--since", since]),
          ...(json ? ["--output", "json"] : []),
        ],
        {
          stdio: ["ignore", "inherit", "inherit"],
          env: { DOCKER_HOST: engineHost },
          reject: false,
        },
      );
      process.exitCode = exitCode ?? 1;
    });
}

/** Kinds of units that say something in the journal. */
const kinds = "service,socket,timer,mount,target";

/** The unit that somebody means: `.service` goes without saying. */
async function unitOf(container: string, machine: string, asked: string): Promise<string> {
  const { stdout } = await execa(
    "docker",
    [
      ...[
        "exec",
        container,
        "systemctl",
        "list-units",
        "--all",
        "--plain",
        "--no-legend",
        "--full",
      ],
      ...["--type", kinds],
    ],
    { env: { DOCKER_HOST: engineHost } },
  );
  const units = stdout.split("\n").map((line) => line.trim().split(/\s+/)[0] ?? "");
  if (units.includes(asked)) return asked;
  const services = units.flatMap((name) => name.match(/^(.*)\.service$/)?.[1] ?? []);
  return `${oneOf({ fr: `d'unité de ${machine}`, en: `unit of ${machine}` }, asked, services)}.service`;
}
