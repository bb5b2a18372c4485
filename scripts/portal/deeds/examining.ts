import { outcomeNames } from "../../cli/reports/outcome-names.js";
import type { ExamVerdict } from "../../facts/exam-report.js";
import { Misuse } from "../../ground/misuse.js";
import { joined, type Text, text } from "../../ground/text.js";
import type { MoreTime } from "../../training/exams/minutes-more.js";
import { moreTimeWord } from "../../training/exams/more-time-word.js";
import { verdictOutcomes } from "../../training/exams/verdict-outcomes.js";
import type { Deed, DeedTools } from "./deed.js";

export interface ExamStartingProps {
  readonly exam: string;
  /** What each has besides, by lab. */
  readonly extra: Readonly<Record<string, MoreTime>>;
}

/** Set all of an exam up, and start the clock of each. */
export function examStarting({ exam, extra }: ExamStartingProps, { useCases }: DeedTools): Deed {
  const others = Object.entries(extra).map(([lab, more]) => `${lab}=${moreTimeWord(more)}`);
  return {
    verb: "exam start",
    about: [exam, ...others].join(" "),
    what: { fr: `épreuve '${exam}'`, en: `exam '${exam}'` },
    shown: { fr: "une épreuve se met en place", en: "an exam is being set up" },
    isSealed: true,
    async work(candidate, own) {
      const more = Object.hasOwn(extra, candidate) ? extra[candidate] : undefined;
      // The form says what is lost, and nothing is asked before it was read.
      const input = { candidate, exam, isSure: true, ...(more && { extra: more }) };
      const { minutes } = await useCases.startExam(input, own);
      return {
        fr: `l'horloge court : ${minutes} min${more ? `, temps majoré de ${moreTimeWord(more)}` : ""}`,
        en: `the clock runs: ${minutes} min${more ? `, ${moreTimeWord(more)} of extra time` : ""}`,
      };
    },
  };
}

/** Give more time for the exam that runs in each lab. */
export function examExtending(by: MoreTime, tools: DeedTools): Deed {
  /** What was given, by lab: that is what is taken back. */
  const given = new Map<string, { readonly exam: string; readonly minutes: number }>();
  const { useCases } = tools;
  const word = "percent" in by ? `${by.percent} %` : `${by.minutes} min`;
  const shown = { fr: "le formateur change la durée", en: "the trainer changes the time" };
  return {
    verb: "exam extend",
    about: moreTimeWord(by),
    what: { fr: `épreuve : ${word} de plus`, en: `exam: ${word} more` },
    shown,
    isNoted: true,
    async work(candidate) {
      const exam = await runningIn(candidate, tools);
      const { minutes, byMinutes } = await useCases.extendExam({ candidate, exam, by });
      given.set(candidate, { exam, minutes: byMinutes });
      return inAll(exam, minutes);
    },
    undo: {
      label: { fr: "Reprendre ce temps", en: "Take this time back" },
      deed: () => ({
        verb: "exam extend",
        about: `-${moreTimeWord(by)}`,
        what: { fr: `épreuve : ${word} repris`, en: `exam: ${word} taken back` },
        shown,
        isNoted: true,
        async work(candidate) {
          const had = given.get(candidate);
          if (!had) throw noneRuns(candidate);
          const { exam } = had;
          const less = { candidate, exam, by: { minutes: -had.minutes } };
          const { minutes } = await useCases.extendExam(less);
          return inAll(exam, minutes);
        },
      }),
    },
  };
}

/** Stop the clock of the exam that runs in each lab, and judge. */
export function examFinishing(tools: DeedTools): Deed {
  return {
    verb: "exam finish",
    about: "",
    what: { fr: "fin d'épreuve", en: "end of the exam" },
    shown: { fr: "le formateur termine l'épreuve", en: "the trainer ends the exam" },
    isSealed: true,
    stopsClock: true,
    async work(candidate, own) {
      const exam = await runningIn(candidate, tools);
      const { report } = await tools.useCases.finishExam({ candidate, exam }, own);
      const verdicts = report.exercises.map(({ id, verdict }) => text`${id}: ${nameOf(verdict)}`);
      return text`${joined(verdicts, ", ")} (${String(report.tookMinutes)} / ${String(report.minutes)} min)`;
    },
  };
}

const nameOf = (verdict: ExamVerdict): Text => outcomeNames[verdictOutcomes[verdict]];

const inAll = (exam: string, minutes: number): Text => ({
  fr: `'${exam}' : ${minutes} min en tout`,
  en: `'${exam}': ${minutes} min in all`,
});

/** @throws Misuse where none runs */
async function runningIn(candidate: string, { useCases }: DeedTools): Promise<string> {
  const [progress] = await useCases.progressOf([candidate]);
  const { exam, state } = progress?.exam ?? {};
  if (exam !== undefined && (state === "running" || state === "paused")) return exam;
  throw noneRuns(candidate);
}

function noneRuns(candidate: string): Misuse {
  return new Misuse({
    fr: `aucune épreuve n'est en cours dans le lab '${candidate}' : lancez-en une d'abord`,
    en: `no exam runs in lab '${candidate}': start one first`,
  });
}
