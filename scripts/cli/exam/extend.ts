import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { extendExam } from "../../training/exams/extend-exam.js";
import type { MoreTime } from "../../training/exams/minutes-more.js";
import { moreTimeWord } from "../../training/exams/more-time-word.js";
import { ofEach } from "../of-each.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { jsonOption, verb } from "../verb.js";
import { classOption } from "./class-option.js";
import { labsAndExam } from "./labs-and-exam.js";
import { moreTime } from "./more-time.js";
import { wordsArgument } from "./words-argument.js";

interface Options {
  readonly class?: string;
  readonly by: MoreTime;
  readonly json?: boolean;
}

/** `lab exam extend`: more time, after the start as well. */
export function extendCommand(): Command {
  return verb("extend", [
    "lab exam extend c02 tuesday --by 33%",
    "lab exam extend --class class.csv tuesday --by 10",
  ])
    .description(
      say({
        fr: "donner du temps à ceux qui composent, ou le reprendre",
        en: "give those who sit it more time, or take it back",
      }),
    )
    .argument(...wordsArgument())
    .option(...classOption())
    .requiredOption(
      "--by <time>",
      say({
        fr: "minutes, ou part de la durée du sujet : 20, 33% ; -20 reprend",
        en: "minutes, or a part of the paper's time: 20, 33%; -20 takes back",
      }),
      moreTime,
    )
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, by, json }: Options) => {
      const { labs, exam } = await labsAndExam(words, roster);
      const outcomes = await ofEach({
        labs,
        again: (candidate) => `lab exam extend ${candidate} ${exam} --by=${moreTimeWord(by)}`,
        work: (candidate) => extendExam({ candidate, exam, by }),
      });
      tellOutcomes(outcomes, {
        json,
        several: roster !== undefined,
        between: "",
        page: ({ lab, minutes }) =>
          say({
            fr: `lab ${lab} : ${minutes} min en tout\n`,
            en: `lab ${lab}: ${minutes} min in all\n`,
          }),
      });
    });
}
