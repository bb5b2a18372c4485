import { say } from "../ground/say.js";
import type { Text } from "../ground/text.js";
import { allowedTold } from "../training/exams/allowed-told.js";
import type { ExamFacts } from "./live/exam-facts.js";
import type { ExamRules } from "./pages/exam-view.js";

/** What holds during an exam, in the language of whoever reads it. */
export function examRulesOf({
  hints,
  selfCheck,
  exercises,
  sheet,
}: Pick<ExamFacts, "hints" | "selfCheck" | "exercises" | "sheet">): ExamRules {
  const restarts =
    sheet?.requests.flatMap((one) => (one.restarts ? [say(one.restarts)] : [])) ?? [];
  const count = exercises.length;
  return {
    selfCheck: byPaper(allowedTold.selfCheck[selfCheck], selfCheck === "own" && ownRequests),
    hints: byPaper(allowedTold.hints[hints], hints === "priced" && eachRedLine),
    others: others.map(say),
    handIn: [
      say({
        fr: `L'horloge s'arrête pour les ${count} demandes à la fois. Elle ne repart pas : une épreuve rendue ne se reprend pas.`,
        en: `The clock stops for all ${count} requests at once. It does not go on: an exam that is handed in can't be taken back.`,
      }),
      say(judged),
      ...new Set(restarts),
      say(reported),
    ],
  };
}

function byPaper(allowed: Text, from: Text | false): string {
  return `${say({ fr: "Selon le sujet :", en: "By the paper:" })} ${say(allowed)}${from ? `, ${say(from)}` : ""}`;
}

const ownRequests: Text = { fr: "sur vos propres demandes", en: "of your own requests" };
const eachRedLine: Text = { fr: "sur chaque ligne rouge", en: "on each red line" };

const others: readonly Text[] = [
  {
    fr: "À zéro rien n'est coupé : le dépassement est compté et figure au compte rendu, jusqu'à ce que vous rendiez ou qu'un formateur termine.",
    en: "At zero nothing is cut off: what is over is counted and stands in the report, until you hand in or a trainer ends it.",
  },
  {
    fr: "Les pauses du lab ne sont pas de votre temps. Une machine à remettre à neuf : appelez le formateur.",
    en: "Pauses of the lab are no time of yours. A machine to be reset: call the trainer.",
  },
];

const judged: Text = {
  fr: "Votre lab est alors jugé tel qu'il est : n'y touchez plus jusqu'à ce que cette page dise que c'est fini.",
  en: "Your lab is then judged as it is: do not touch it until this page says that it is over.",
};

const reported: Text = {
  fr: "Le compte rendu, critère par critère et sans note, va à votre formateur, qui le lit avec vous.",
  en: "The report, criterion by criterion and without a mark, goes to your trainer, who reads it with you.",
};
