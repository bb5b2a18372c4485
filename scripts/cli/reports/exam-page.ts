import type { ExamAct, ExamCriterion, ExamReport, ExamVerdict } from "../../facts/exam-report.js";
import { clockDay, clockSecond } from "../../ground/clock.js";
import { language, say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import { verdictOutcomes } from "../../training/exams/verdict-outcomes.js";
import { assistedTold } from "./assisted-told.js";
import { changesPage } from "./changes.js";
import { labHeading } from "./lab-heading.js";
import { marks } from "./marks.js";
import { outcomeNames } from "./outcome-names.js";
import { seenLines } from "./seen-lines.js";

const nameOf = (verdict: ExamVerdict): Text => outcomeNames[verdictOutcomes[verdict]];

/** The report of an exam: by exercise and criterion, by competence, and what the bench did meanwhile. Never a mark. */
export function examPage(report: ExamReport): string {
  const { lab, exam, title, exercises, competences, acts, changes, startedAt } = report;
  return [
    `${labHeading(lab)}${say(title)} (${exam})`,
    clock(report),
    "",
    ...exercises.map(exercisePage),
    say({ fr: "Par compétence :", en: "By competence:" }),
    ...competences.map(competencePage),
    "",
    actsPage(acts),
    changesPage(changes, new Date(startedAt)),
  ].join("\n");
}

function clock({
  startedAt,
  finishedAt,
  tookMinutes: took,
  minutes,
  extraMinutes: extra,
  hintMinutes: hints,
  assistedBy,
}: ExamReport): string {
  const [from, until] = [startedAt, finishedAt].map((at) => clockDay(at, language()));
  const time = say({
    fr: `de ${from} à ${until} ; durée : ${took} min sur ${minutes}${extra > 0 ? `, dont ${extra} de temps majoré` : ""} ; indices : ${hints} min`,
    en: `from ${from} to ${until}; time: ${took} min of ${minutes}${extra > 0 ? `, ${extra} of them extra time` : ""}; hints: ${hints} min`,
  });
  return assistedBy.length > 0 ? `${time}\n${say(assistedTold(assistedBy))}` : time;
}

function exercisePage({
  id,
  title,
  verdict,
  criteria,
  notHeld,
  restarted,
}: ExamReport["exercises"][number]): string {
  const notes = [
    ...(restarted.length > 0
      ? [
          say({
            fr: `redémarrées avant le contrôle : ${restarted.join(", ")}`,
            en: `restarted before they were checked: ${restarted.join(", ")}`,
          }),
        ]
      : []),
    ...(notHeld.length > 0
      ? [
          say({
            fr: `ne tenait pas au début, et n'est reproché à personne : ${notHeld.join(", ")}`,
            en: `did not hold at the start, and is held against nobody: ${notHeld.join(", ")}`,
          }),
        ]
      : []),
  ];
  return [
    `${say(title)}  ${id} : ${say(nameOf(verdict))}`,
    ...criteria.flatMap(criterionLines),
    ...notes.map((note) => `  ${note}`),
    "",
  ].join("\n");
}

function criterionLines({
  id,
  title,
  verdict,
  isKept,
  expected,
  seen,
  hintMinutes,
}: ExamCriterion): string[] {
  const kept = isKept ? `  (${say({ fr: "à garder", en: "to be kept" })})` : "";
  const paid = hintMinutes > 0 ? `  ${say({ fr: "indices", en: "hints" })} ${hintMinutes} min` : "";
  const line = `  ${marks[verdictOutcomes[verdict]].mark} ${say(title)}  ${id}${kept}${paid}`;
  if (verdict !== "not_satisfied" && verdict !== "not_observed") return [line];
  return [
    line,
    ...(expected && verdict === "not_satisfied"
      ? [`      ${say({ fr: "attendu", en: "expected" })} : ${inside(say(expected))}`]
      : []),
    ...(seen ? seenLines(seen).map((one) => `      ${inside(one)}`) : []),
  ];
}

/** What a machine said keeps to its place, however many lines it has: none looks like one of ours. */
function inside(text: string): string {
  return text.replaceAll("\n", "\n        ");
}

function competencePage({
  id,
  title,
  verdict,
  forTrainer,
}: ExamReport["competences"][number]): string {
  return [
    `  ${id.toUpperCase()}  ${say(title)} : ${say(nameOf(verdict))}`,
    ...forTrainer.flatMap(criterionLines).map((line) => `  ${line}`),
  ].join("\n");
}

function actsPage(acts: readonly ExamAct[]): string {
  const head = say({
    fr: "Commandes du banc pendant l'épreuve :",
    en: "Commands of the bench during the exam:",
  });
  const lines = acts.map(({ at, verb, by, times, lastAt }) => {
    const again = times && lastAt ? `  ×${times}, ${say(until)} ${clockSecond(lastAt)}` : "";
    return `  ${clockSecond(at)}  ${verb}  (${by})${again}`;
  });
  const none = say({ fr: "  aucune", en: "  none" });
  return [head, ...(lines.length > 0 ? lines : [none]), ""].join("\n");
}

const until = { fr: "jusqu'à", en: "until" };
