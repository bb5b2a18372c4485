import Table from "cli-table3";
import type { Command } from "commander";
import { ofEach } from "./cli/of-each.js";
import { leftBehindLines } from "./cli/reports/left-behind.js";
import { stoppedLines } from "./cli/reports/stopped-lines.js";
import { tellOutcomes } from "./cli/tell-outcomes.js";
import { jsonOption, verb } from "./cli/verb.js";
import { say } from "./ground/say.js";
import { standingLabNames } from "./operations/lab-names.js";
import type { Status } from "./operations/status.js";

/** `lab status`: what stands of labs. */
export function statusCommand(): Command {
  return verb("status", ["lab status c01", "lab status c01 c02 --json"])
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...jsonOption())
    .action(async (words: string[], { json }: { json?: boolean }) => {
      const { statusOf } = await import("./operations/status.js");
      const outcomes = await ofEach({
        labs: await standingLabNames(words),
        again: (candidate) => `lab status ${candidate}`,
        work: statusOf,
      });
      tellOutcomes(outcomes, { json, page: table });
    });
}

function table({ lab, state, unreadable, machines, leftBehind, stopped }: Status): string {
  const rows = new Table({
    head: [
      "machine",
      say({ fr: "état", en: "state" }),
      say({ fr: "mémoire", en: "memory" }),
      say({ fr: "adresses", en: "addresses" }),
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, state, answers, memoryMiB, addresses, guests } of machines) {
    const silent = state === "running" && !answers;
    const word = silent ? say({ fr: `${state}, muette`, en: `${state}, silent` }) : state;
    rows.push([name, word, silent ? "?" : `${memoryMiB} MiB`, addresses.join("\n")]);
    for (const guest of guests) rows.push([`  ${guest.name}`, guest.state, "", ""]);
  }
  const total = machines.reduce((sum, { memoryMiB }) => sum + memoryMiB, 0);
  const broken = unreadable.map(({ why }) => `\n! ${say(why)}`);
  const left = leftBehindLines(lab, leftBehind).map((line) => `\n${line}`);
  const taken = stoppedLines(lab, stopped).map((line) => `\n${line}`);
  return `lab ${lab}: ${state}, ${Math.round(total)} MiB\n${rows}${[...broken, ...left, ...taken].join("")}\n`;
}
