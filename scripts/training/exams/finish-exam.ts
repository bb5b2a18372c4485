import type { Exercise } from "../../../checks/lib/exercise.js";
import { lookedAt } from "../../../checks/lib/looked-at.js";
import { coresOfLook } from "../../../checks/lib/run/cores-of-look.js";
import type { Lab } from "../../../checks/lib/run/lab.js";
import { withLab } from "../../../checks/lib/run/with-lab.js";
import type { ExamReport } from "../../facts/exam-report.js";
import {
  assistances,
  examActs,
  examReports,
  examSittings,
  exerciseResults,
  exerciseRuns,
  hintsTaken,
  pauses,
} from "../../facts/journal.js";
import type { OpenExam } from "../../facts/open-exam.js";
import type { Text, Told } from "../../ground/text.js";
import type { Tools } from "../../ground/tools.js";
import { holdReadyLab } from "../../operations/hold-ready-lab.js";
import { becameOf } from "../became-of.js";
import { exerciseOf } from "../exercise-of.js";
import { halvesOf } from "../halves-of.js";
import { type JudgedExercise, judgeExercise } from "../judge-exercise.js";
import { keepWritings } from "../keep-writings.js";
import { lookBefore, type SeenBefore } from "../look-at-end.js";
import { machinesOfExercise } from "../machines-of-exercise.js";
import { noteJudged } from "../note-judged.js";
import { examReportOf } from "./exam-report-of.js";
import { mustRun } from "./must-run.js";

export interface FinishExamInput {
  readonly candidate: string;
  readonly exam: string;
}

export interface FinishedExam {
  readonly report: ExamReport;
  /** Why what became of its machines could not be read; absent where it could. */
  readonly unread?: Told;
  /** Solutions that were cut off, and of which half may have been judged. */
  readonly halves: readonly Text[];
}

/**
 * Stop the clock of an exam in a candidate's lab, judge all its exercises once its turn has come, and note what became
 * of it. What is stopped half-way is not noted: the exam goes on.
 *
 * @throws what `holdReadyLab` does; Misuse, with nothing judged, where it does not run
 * @throws UnreadableFacts, with nothing judged, where what he is told could not be noted
 */
export async function finishExam(
  { candidate, exam }: FinishExamInput,
  tools: Tools,
): Promise<FinishedExam> {
  // Before it waits for others: that is no time of the candidate's.
  const finishedAt = new Date().toISOString();
  const { exercises } = await mustRun(candidate, exam);
  const looks = exercises.map((id) => lookedAt(exerciseOf(id)).length);
  const props = {
    verb: "exam finish",
    about: exam,
    mode: "change",
    cores: coresOfLook(Math.max(...looks)),
  } as const;
  return holdReadyLab(candidate, props, tools, async (own) => {
    const sitting = await mustRun(candidate, exam);
    await mustBeNotable(candidate);
    return withLab(candidate, (lab) => finish(lab, { ...sitting, finishedAt }, own));
  });
}

/** Before anybody is judged: what he is told is noted. */
async function mustBeNotable(candidate: string): Promise<void> {
  await Promise.all(
    [exerciseRuns, exerciseResults, examReports, examActs, hintsTaken, assistances, pauses].map(
      (journal) => journal.read(candidate),
    ),
  );
}

async function finish(
  lab: Lab,
  sitting: OpenExam & { readonly finishedAt: string },
  tools: Tools,
): Promise<FinishedExam> {
  const { exercises: ids, startedAt, finishedAt } = sitting;
  const exercises = ids.map((id) => ({ id, exercise: exerciseOf(id) }));
  const halves = (await halvesOf(lab.name)).filter(({ id }) => ids.includes(id));
  // Before anything is asked there: checks write as well.
  const machines = exercises.flatMap(({ exercise }) => machinesOfExercise(exercise));
  const { unread, since, changes } = await becameOf(lab.name, [...new Set(machines)], startedAt);
  await keepWritings(lab, startedAt, tools.signal);
  const runs = await exerciseRuns.read(lab.name);
  // A reset of its machines takes an exercise away.
  const there = restartedLast(exercises).filter(({ id }) => id in runs);
  const left = new Map<string, SeenBefore>();
  for (const { id, exercise } of there) {
    tools.tell({ type: "note", note: id });
    left.set(id, await lookBefore(lab, exercise, runs[id]?.held ?? [], tools));
  }
  const judged = new Map<string, JudgedExercise>();
  for (const { id, exercise } of there) {
    tools.signal.throwIfAborted();
    tools.tell({ type: "note", note: id });
    const run = { startedAt, finishedAt, held: runs[id]?.held ?? [] };
    const own = machinesOfExercise(exercise) as string[];
    const became = { since, changes: changes?.filter(({ machine }) => own.includes(machine)) };
    const before = { ...became, seen: left.get(id) };
    judged.set(id, await judgeExercise(lab, exercise, run, before, tools));
  }
  for (const [id, one] of judged) await noteJudged(lab, id, one);
  const report = await examReportOf(lab.name, sitting, judged, changes);
  await examReports.update(lab.name, (all) => [...all, report]);
  await examSittings.update(lab.name, (noted) => noted && { ...noted, finishedAt });
  return { report, ...(unread && { unread }), halves: halves.map(({ told }) => told) };
}

/** A restart would be held against whoever was not told of it: machines of others are looked at before. */
function restartedLast<T extends { readonly exercise: Pick<Exercise, "restarts"> }>(
  all: readonly T[],
): T[] {
  const has = ({ exercise: { restarts = [] } }: T) => restarts.length > 0;
  return [...all.filter((one) => !has(one)), ...all.filter(has)];
}
