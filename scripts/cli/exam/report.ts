import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { labNames } from "../../operations/lab-names.js";
import { readRoster } from "../../training/class/read-roster.js";
import { keptReport } from "../../training/exams/kept-report.js";
import { ofEach } from "../of-each.js";
import { examPage } from "../reports/exam-page.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { jsonOption, verb } from "../verb.js";
import { classOption } from "./class-option.js";
import { examVerdict } from "./exam-verdict.js";
import { wordsArgument } from "./words-argument.js";

interface Options {
  readonly class?: string;
  readonly json?: boolean;
}

/** `lab exam report`: what was told at the end, again; whatever has become of the lab. */
export function reportCommand(): Command {
  return verb("report", [
    "lab exam report c01 tuesday",
    "lab exam report --class class.csv tuesday --json",
  ])
    .description(
      say({
        fr: "relire le compte rendu d'une épreuve terminée",
        en: "read the report of a finished exam again",
      }),
    )
    .argument(...wordsArgument())
    .option(...classOption())
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, json }: Options) => {
      const exam = words.at(-1) ?? "";
      const named = roster === undefined ? words.slice(0, -1) : await idsOf(roster);
      const outcomes = await ofEach({
        labs: labNames(named),
        again: (candidate) => `lab exam report ${candidate} ${exam}`,
        work: (candidate) => keptReport(candidate, exam),
      });
      tellOutcomes(outcomes, {
        json,
        several: roster !== undefined,
        page: examPage,
        verdict: examVerdict,
      });
    });
}

async function idsOf(roster: string): Promise<string[]> {
  return (await readRoster(roster)).map(({ id }) => id);
}
