import type { Command } from "commander";
import { countAsked } from "./cli/count-asked.js";
import { sizingPage } from "./cli/reports/sizing-page.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { tell } from "./ground/terminal/tell.js";
import { type SizingAsked, sizingOf } from "./training/sizing/sizing-of.js";
import { usualServers } from "./training/sizing/usual-servers.js";

/** Classes that are told of where nobody says how large. */
const usual = ["10", "50", "200"];

/** The most that is simulated. */
const most = { candidates: 10_000, hosts: 1000, cores: 1024, memory: 65_536 };

interface Asked {
  readonly hosts?: string;
  readonly cores?: string;
  readonly memory?: string;
  readonly json?: boolean;
}

/** `lab sizing`: what a class needs of servers, and how long it takes there. */
export function sizingCommand(): Command {
  return verb("sizing", ["lab sizing 50", "lab sizing 60 --hosts 3 --cores 8 --memory 48 --json"])
    .argument(
      "[candidates...]",
      say({
        fr: `nombre de candidats ; par défaut ${usual.join(", ")}`,
        en: `how many candidates; by default ${usual.join(", ")}`,
      }),
    )
    .option(
      "--hosts <n>",
      say({
        fr: "nombre de serveurs ; par défaut, ce qu'il en faut",
        en: "how many servers; by default as many as it takes",
      }),
    )
    .option(
      "--cores <n>",
      say({
        fr: "cœurs de chacun ; par défaut, ce qu'il en faut",
        en: "cores of each; by default as many as it takes",
      }),
    )
    .option(
      "--memory <gib>",
      say({
        fr: "mémoire de chacun, en Gio ; par défaut, ce qu'il en faut",
        en: "memory of each, in GiB; by default what it takes",
      }),
    )
    .option(...jsonOption())
    .action((words: string[], { json, ...typed }: Asked) => {
      const server = serverAsked(typed);
      const sizings = (words.length > 0 ? words : usual)
        .map((word) =>
          countAsked(
            word,
            { fr: "un nombre de candidats", en: "a number of candidates" },
            most.candidates,
          ),
        )
        .flatMap((candidates) => arrangements(candidates, server))
        .map(sizingOf);
      tell(json ? `${JSON.stringify(sizings, undefined, 2)}\n` : sizingPage(sizings));
    });
}

function serverAsked({ hosts, cores, memory }: Asked): Omit<SizingAsked, "candidates"> {
  return {
    hosts:
      hosts === undefined
        ? undefined
        : countAsked(hosts, { fr: "un nombre de serveurs", en: "a number of servers" }, most.hosts),
    cores:
      cores === undefined
        ? undefined
        : countAsked(cores, { fr: "un nombre de cœurs", en: "a number of cores" }, most.cores),
    memoryGib:
      memory === undefined
        ? undefined
        : countAsked(memory, { fr: "un nombre de Gio", en: "a number of GiB" }, most.memory),
  };
}

/** Where nothing is said of servers there is a choice. */
function arrangements(candidates: number, server: Omit<SizingAsked, "candidates">): SizingAsked[] {
  const isSaid = Object.values(server).some((value) => value !== undefined);
  if (isSaid) return [{ candidates, ...server }];
  return usualServers(candidates).map((hosts) => ({ candidates, hosts }));
}
