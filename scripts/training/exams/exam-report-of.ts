import { catalogue } from "../../../checks/catalogue.js";
import { competences } from "../../../checks/index.js";
import { judging } from "../../../checks/lib/judging.js";
import { lookedAt } from "../../../checks/lib/looked-at.js";
import type { Result } from "../../../checks/lib/run/result.js";
import { assistedBy } from "../../facts/assisted-by.js";
import { examClock } from "../../facts/exam-clock.js";
import type { ExamCriterion, ExamReport, ExamVerdict } from "../../facts/exam-report.js";
import { hintMinutes } from "../../facts/hint-minutes.js";
import { assistances, examActs, examSittings, hintsTaken, pauses } from "../../facts/journal.js";
import type { MachineChanges } from "../../facts/machine-changes.js";
import type { OpenExam } from "../../facts/open-exam.js";
import { exerciseOf } from "../exercise-of.js";
import type { JudgedExercise } from "../judge-exercise.js";
import { minutesOf } from "../minutes-of.js";
import { paperOf } from "./paper-of.js";

/**
 * What an exam came to, criterion by criterion.
 *
 * @param judged its exercises that could be judged, by full id
 * @param changes what became of its machines; undefined where nobody can tell
 */
export async function examReportOf(
  lab: string,
  sitting: OpenExam & { readonly finishedAt: string },
  judged: ReadonlyMap<string, JudgedExercise>,
  changes: readonly MachineChanges[] | undefined,
): Promise<ExamReport> {
  const [taken, allPauses, helped, acts, noted] = await Promise.all([
    hintsTaken.read(lab),
    pauses.read(lab),
    assistances.read(lab),
    examActs.read(lab),
    examSittings.read(lab),
  ]);
  const { exam, paper, minutes, startedAt, finishedAt } = sitting;
  const during = { since: startedAt, until: finishedAt };
  const price = (ids: readonly string[]) => hintMinutes(taken, ids, during);
  const exercises = sitting.exercises.map((id) => reportOf(id, judged.get(id), price));
  // Somebody may have given more time while it was judged.
  const extraMinutes = noted?.extraMinutes ?? sitting.extraMinutes;
  return {
    lab,
    exam,
    paper,
    title: paperOf(paper).title,
    startedAt,
    finishedAt,
    minutes: minutes + extraMinutes,
    extraMinutes,
    tookMinutes: minutesOf(examClock(sitting, allPauses, finishedAt).tookMs),
    hintMinutes: price([...new Set(sitting.exercises.flatMap((id) => lookedAt(exerciseOf(id))))]),
    exercises,
    competences: competencesOf(exercises),
    assistedBy: assistedBy(helped, during),
    acts: acts.filter(({ at }) => at <= finishedAt),
    ...(changes && { changes: [...changes] }),
  };
}

type ExerciseReport = ExamReport["exercises"][number];

function reportOf(
  id: string,
  judged: JudgedExercise | undefined,
  price: (ids: readonly string[]) => number,
): ExerciseReport {
  const exercise = exerciseOf(id);
  const kept = judged?.report.kept ?? [];
  const criteria = judged
    ? judged.report.results.map((result) => criterionOf(result, kept.includes(result.id), price))
    : judging(exercise).map((check) => unjudged(check, price));
  return {
    id,
    title: exercise.title,
    verdict: together(criteria),
    isLeft: judged === undefined,
    criteria,
    notHeld: judged?.report.notHeld ?? [],
    restarted: judged?.report.restarted.map(({ machine }) => machine) ?? [],
  };
}

function criterionOf(
  { id, title, outcome, expected, seen }: Result,
  isKept: boolean,
  price: (ids: readonly string[]) => number,
): ExamCriterion {
  return {
    ...{ id, title, verdict: verdicts[outcome], isKept, expected, seen },
    hintMinutes: price([id]),
  };
}

/** Of an exercise whose machines were made anew nothing can be seen. */
function unjudged(id: string, price: (ids: readonly string[]) => number): ExamCriterion {
  return {
    id,
    title: titleOf(id),
    verdict: "not_observed",
    isKept: false,
    seen: {
      fr: "des machines de l'exercice ont été remises à neuf pendant l'épreuve",
      en: "machines of the exercise were reset during the exam",
    },
    hintMinutes: price([id]),
  };
}

function titleOf(id: string) {
  return catalogue.checks.get(id)?.title ?? { fr: id, en: id };
}

const verdicts: Readonly<Record<Result["outcome"], ExamVerdict>> = {
  satisfied: "satisfied",
  not_satisfied: "not_satisfied",
  not_observed: "not_observed",
  not_started: "not_observed",
  needs_trainer: "for_trainer",
};

/** What several criteria come to: one that is not satisfied is enough, then one that nobody could see. */
function together(criteria: readonly { readonly verdict: ExamVerdict }[]): ExamVerdict {
  const order = ["not_satisfied", "not_observed", "satisfied"] as const;
  return order.find((verdict) => criteria.some((one) => one.verdict === verdict)) ?? "for_trainer";
}

/** In teaching order, with what no machine can see. */
function competencesOf(exercises: readonly ExerciseReport[]): ExamReport["competences"] {
  return competences.flatMap(({ id, title, checks }) => {
    const own = exercises.filter((exercise) => exercise.id.startsWith(`${id}/`));
    if (own.length === 0) return [];
    const forTrainer = Object.entries(checks).flatMap(([name, check]): ExamCriterion[] => {
      if (!("needsTrainer" in check)) return [];
      const criterion = { id: `${id}/${name}`, title: check.title, isKept: false, hintMinutes: 0 };
      return [{ ...criterion, verdict: "for_trainer" }];
    });
    return [{ id, title, verdict: together(own.flatMap(({ criteria }) => criteria)), forTrainer }];
  });
}
