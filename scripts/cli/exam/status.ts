import Table from "cli-table3";
import type { Command } from "commander";
import { clockTime } from "../../ground/clock.js";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import type { Text } from "../../ground/text.js";
import { standingLabNames } from "../../operations/lab-names.js";
import type { ExamStatus } from "../../training/exams/exam-status.js";
import type { LabOutcome } from "../lab-outcome.js";
import { ofEach } from "../of-each.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { jsonOption, verb } from "../verb.js";
import { classOption } from "./class-option.js";

interface Options {
  readonly class?: string;
  readonly json?: boolean;
}

/** `lab exam status`: a line for each candidate, with the time that is left. */
export function statusCommand(): Command {
  return verb("status", ["lab exam status c01 c02", "lab exam status --class class.csv --json"])
    .description(say({ fr: "voir le temps qui reste à chacun", en: "see the time left to each" }))
    .argument(
      "[candidate...]",
      say({ fr: "identifiants ; c01 par défaut", en: "ids; c01 by default" }),
    )
    .option(...classOption())
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, json }: Options) => {
      const { readRoster } = await import("../../training/class/read-roster.js");
      const { examStatusOf } = await import("../../training/exams/exam-status.js");
      const named = roster === undefined ? words : (await readRoster(roster)).map(({ id }) => id);
      const outcomes = await ofEach({
        labs: await standingLabNames(named),
        again: (candidate) => `lab exam status ${candidate}`,
        work: examStatusOf,
      });
      if (!json) tell(`${table(outcomes)}\n`);
      tellOutcomes(outcomes, { json, several: roster !== undefined });
    });
}

const states: Readonly<Record<NonNullable<ExamStatus["sitting"]>["state"], Text>> = {
  half: { fr: "mise en place inachevée", en: "not set up to the end" },
  running: { fr: "en cours", en: "running" },
  paused: { fr: "en pause", en: "paused" },
  finished: { fr: "terminée", en: "finished" },
};

function table(outcomes: readonly LabOutcome<ExamStatus>[]): string {
  const rows = new Table({
    head: [
      "lab",
      say({ fr: "épreuve", en: "exam" }),
      say({ fr: "état", en: "state" }),
      say({ fr: "début", en: "start" }),
      "min",
      say({ fr: "reste (min)", en: "left (min)" }),
      say({ fr: "indices (min)", en: "hints (min)" }),
    ],
    style: { head: [], border: [], compact: true },
  });
  for (const one of outcomes) {
    if ("failure" in one) continue;
    const { lab, sitting } = one.result;
    if (!sitting) {
      rows.push([lab, say({ fr: "aucune", en: "none" }), "", "", "", "", ""]);
      continue;
    }
    const { exam, state, startedAt, minutes, tookMinutes, leftMinutes, hintMinutes, left } =
      sitting;
    const anew = say({ fr: "remis à neuf", en: "reset" });
    const told = [say(states[state]), ...left.map((id) => `${anew}: ${id}`)].join("\n");
    const start = startedAt ? clockTime(startedAt) : "";
    rows.push([lab, exam, told, start, `${tookMinutes} / ${minutes}`, leftMinutes, hintMinutes]);
  }
  return rows.toString();
}
