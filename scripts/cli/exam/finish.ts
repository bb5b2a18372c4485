import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { announce } from "../../ground/terminal/announce.js";
import { text } from "../../ground/text.js";
import { eachLab } from "../each-lab.js";
import { examPage } from "../reports/exam-page.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { jsonOption, verb } from "../verb.js";
import { classOption } from "./class-option.js";
import { examVerdict } from "./exam-verdict.js";
import { labsAndExam } from "./labs-and-exam.js";
import { wordsArgument } from "./words-argument.js";

interface Options {
  readonly class?: string;
  readonly json?: boolean;
}

/** `lab exam finish`: stop the clock, judge, report by criterion. */
export function finishCommand(): Command {
  return verb("finish", [
    "lab exam finish c01 c02 tuesday",
    "lab exam finish --class class.csv tuesday --json",
  ])
    .description(
      say({
        fr: "arrêter l'horloge, juger, et rendre compte critère par critère",
        en: "stop the clock, judge, and report by criterion",
      }),
    )
    .argument(...wordsArgument())
    .option(...classOption())
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, json }: Options) => {
      const { finishExam } = await import("../../training/exams/finish-exam.js");
      const { labs, exam } = await labsAndExam(words, roster);
      const outcomes = await eachLab({
        labs,
        what: text`${{ fr: "fin de l'épreuve", en: "end of exam" }} '${exam}'`,
        again: (candidate) => `lab exam finish ${candidate} ${exam}`,
        work: (candidate, tools) => finishExam({ candidate, exam }, tools),
      });
      for (const one of outcomes) {
        if (!("result" in one)) continue;
        const { unread, halves } = one.result;
        for (const told of [...(unread ? [unread] : []), ...halves]) announce(told);
      }
      tellOutcomes(outcomes, {
        json,
        several: roster !== undefined,
        value: ({ report }) => report,
        page: ({ report }) => examPage(report),
        verdict: (finished) => examVerdict(finished.map(({ report }) => report)),
      });
    });
}
