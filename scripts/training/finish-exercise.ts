import type { Exercise } from "../../checks/lib/exercise.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { coresOfLook } from "../../checks/lib/run/cores-of-look.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { assistances, exerciseResults, exerciseRuns, hintsTaken } from "../facts/journal.js";
import { Misuse } from "../ground/misuse.js";
import type { Text, Told } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { holdReadyLab } from "../operations/hold-ready-lab.js";
import { becameOf } from "./became-of.js";
import { mustNotBeOfExam } from "./exams/must-not-be-of-exam.js";
import { exerciseOf } from "./exercise-of.js";
import type { FinishReport } from "./finish-report.js";
import { halvesOf } from "./halves-of.js";
import { judgeExercise, type StoppedRun } from "./judge-exercise.js";
import { keepWritings } from "./keep-writings.js";
import { lookBefore } from "./look-at-end.js";
import { machinesOfExercise } from "./machines-of-exercise.js";
import { minutesOf } from "./minutes-of.js";
import { notRunning } from "./not-running.js";
import { noteJudged } from "./note-judged.js";

export interface FinishExerciseInput {
  readonly candidate: string;
  /** Full id. */
  readonly exercise: string;
  /** Name of the trainer who ends it. @default - its candidate does */
  readonly by?: string | undefined;
}

export interface FinishedExercise {
  readonly report: FinishReport;
  /** When its clock was stopped, ISO 8601. */
  readonly finishedAt: string;
  /** What it took, in minutes, pauses of the lab left out. */
  readonly tookMinutes: number;
  /** What a candidate was given, a trainer's extension included. */
  readonly minutes: number;
  /** Names of the trainers who worked on it themselves. */
  readonly assistedBy: readonly string[];
  /** Why what became of its machines could not be read; absent where it could. */
  readonly unread?: Told;
  /** That a solution was cut off, and half of it may have been judged; absent where none was. */
  readonly halfSolved?: Text;
}

/**
 * Stop the clock of an exercise in a candidate's lab, judge it once its turn has come, and note what became of it.
 *
 * @throws what `holdReadyLab` does; Misuse, with nothing judged, where it does not run, or an exam has it
 * @throws UnreadableFacts, with nothing judged, where what he is told could not be noted
 */
export async function finishExercise(
  { candidate, exercise: id, by }: FinishExerciseInput,
  tools: Tools,
): Promise<FinishedExercise> {
  const exercise = exerciseOf(id);
  // Before it waits for others: that is no time of the candidate's.
  const finishedAt = new Date().toISOString();
  const props = {
    verb: "exercise finish",
    mode: "change",
    cores: coresOfLook(lookedAt(exercise).length),
  } as const;
  return holdReadyLab(candidate, props, tools, async (own) => {
    await mustNotBeOfExam(candidate, id);
    const run = await runOf(candidate, id);
    const ended = { ...run, finishedAt, by };
    return withLab(candidate, (lab) => judge(lab, id, exercise, ended, own));
  });
}

async function runOf(candidate: string, id: string): Promise<Omit<StoppedRun, "finishedAt">> {
  // Before anybody is judged: what he is told is noted.
  const [runs] = await Promise.all([
    exerciseRuns.read(candidate),
    exerciseResults.read(candidate),
    hintsTaken.read(candidate),
    assistances.read(candidate),
  ]);
  const run = runs[id];
  if (run && !run.finishedAt) return { startedAt: run.startedAt, held: run.held ?? [] };
  const half = run ? undefined : (await halvesOf(candidate)).find((one) => one.id === id);
  if (half) throw new Misuse(half.told);
  throw notRunning(candidate, id);
}

async function judge(
  lab: Lab,
  id: string,
  exercise: Exercise,
  { by, ...run }: StoppedRun & Pick<FinishExerciseInput, "by">,
  tools: Tools,
): Promise<FinishedExercise> {
  const half = (await halvesOf(lab.name)).find((one) => one.id === id);
  // Before anything is asked there: checks write as well.
  const machines = machinesOfExercise(exercise);
  const { unread, ...became } = await becameOf(lab.name, machines, run.startedAt);
  await keepWritings(lab, run.startedAt, tools.signal);
  const seen = await lookBefore(lab, exercise, run.held, tools);
  const judged = await judgeExercise(lab, exercise, run, { ...became, seen }, tools);
  const extraMinutes = await noteJudged(lab, id, judged, by);
  const { startedAt, finishedAt, pausedMs } = judged;
  return {
    report: judged.report,
    finishedAt,
    tookMinutes: minutesOf(Date.parse(finishedAt) - Date.parse(startedAt) - pausedMs),
    minutes: exercise.minutes + extraMinutes,
    assistedBy: judged.assistedBy,
    ...(unread && { unread }),
    ...(half && { halfSolved: half.told }),
  };
}
