import type { Command } from "commander";
import { clockTime } from "../../ground/clock.js";
import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import { text } from "../../ground/text.js";
import { moreTimeWord } from "../../training/exams/more-time-word.js";
import { eachLab } from "../each-lab.js";
import { tellLeft } from "../tell-left.js";
import { tellOutcomes } from "../tell-outcomes.js";
import { jsonOption, verb } from "../verb.js";
import { classOption } from "./class-option.js";
import { type ExtraTimes, extraTimes } from "./extra-times.js";
import { labsAndExam } from "./labs-and-exam.js";
import { wordsArgument } from "./words-argument.js";

interface Options {
  readonly class?: string;
  readonly yes?: boolean;
  readonly extraTime?: ExtraTimes;
  readonly json?: boolean;
}

/** `lab exam start`: set all of an exam up in labs that are made anew, and start each clock. */
export function startCommand(): Command {
  return verb("start", [
    "lab exam start c01 c02 tuesday --yes --extra-time c02=33%",
    "lab exam start --class class.csv tuesday --yes",
  ])
    .description(
      say({
        fr: "remettre chaque lab à neuf, y mettre l'épreuve en place, et lancer l'horloge",
        en: "reset each lab, set the exam up in it, and start the clock",
      }),
    )
    .argument(...wordsArgument())
    .option(...classOption())
    .option(
      "--yes",
      say({
        fr: "perdre tout ce qui a été fait dans ces labs ; sans elle, rien ne commence",
        en: "lose all that was done in these labs; without it nothing begins",
      }),
    )
    .option(
      "--extra-time <who=time>",
      say({
        fr: "temps majoré, par candidat : c02=33% ou c02=20 (minutes)",
        en: "extra time, by candidate: c02=33% or c02=20 (minutes)",
      }),
      extraTimes,
    )
    .option(...jsonOption())
    .action(async (words: string[], { class: roster, yes, extraTime, json }: Options) => {
      const { startExam } = await import("../../training/exams/start-exam.js");
      const { labs, exam } = await labsAndExam(words, roster);
      mustBeAmong(extraTime, labs);
      const outcomes = await eachLab({
        labs,
        what: text`${{ fr: "épreuve", en: "exam" }} '${exam}'`,
        again: (candidate) => {
          const extra = extraTime?.get(candidate);
          return [
            ...["lab exam start", candidate, exam],
            ...(yes ? ["--yes"] : []),
            ...(extra ? ["--extra-time", `${candidate}=${moreTimeWord(extra)}`] : []),
          ].join(" ");
        },
        work: (candidate, tools) => {
          const extra = extraTime?.get(candidate);
          const input = { candidate, exam, isSure: yes === true, ...(extra && { extra }) };
          return startExam(input, tools);
        },
      });
      await tellLeft(outcomes);
      tellOutcomes(outcomes, {
        json,
        several: roster !== undefined,
        between: "",
        page: ({ lab, startedAt, minutes }) => {
          const from = new Date(startedAt);
          const until = new Date(from.getTime() + minutes * 60_000);
          return say({
            fr: `lab ${lab} : ${minutes} min, de ${clockTime(from)} à ${clockTime(until)}\n`,
            en: `lab ${lab}: ${minutes} min, from ${clockTime(from)} to ${clockTime(until)}\n`,
          });
        },
      });
    });
}

/** @throws Misuse where somebody has more time who is not among them */
function mustBeAmong(extraTime: ExtraTimes | undefined, labs: readonly string[]): void {
  const others = [...(extraTime?.keys() ?? [])].filter((candidate) => !labs.includes(candidate));
  if (others.length === 0) return;
  const names = others.join(", ");
  throw new Misuse({
    fr: `--extra-time nomme ${names}, qui ne passe pas cette épreuve : donnez un candidat de la commande (${labs.join(", ")})`,
    en: `--extra-time names ${names}, who does not sit this exam: give a candidate of the command (${labs.join(", ")})`,
  });
}
