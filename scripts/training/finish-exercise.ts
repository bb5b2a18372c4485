import type { Exercise } from "../../checks/lib/exercise.js";
import { judging } from "../../checks/lib/judging.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { coresOfLook } from "../../checks/lib/run/cores-of-look.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import type { Result } from "../../checks/lib/run/result.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { assistedBy } from "../facts/assisted-by.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import {
  assistances,
  exerciseResults,
  exerciseRuns,
  hintsTaken,
  pauses,
} from "../facts/journal.js";
import { pausedMs } from "../facts/paused-ms.js";
import { sinceRestored } from "../facts/since-restored.js";
import { toldOf } from "../ground/localized-error.js";
import { Misuse } from "../ground/misuse.js";
import type { Text, Told } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { changesSince } from "../operations/changes/changes-since.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { endExercise } from "./end-exercise.js";
import { exerciseOf } from "./exercise-of.js";
import type { FinishReport } from "./finish-report.js";
import { halvesOf } from "./halves-of.js";
import { lookAtEnd } from "./look-at-end.js";
import { minutesOf } from "./minutes-of.js";
import { notRunning } from "./not-running.js";

export interface FinishExerciseInput {
  readonly candidate: string;
  /** Full id. */
  readonly exercise: string;
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
 * @throws what `holdRunningLab` does; Misuse, with nothing judged, where it does not run
 * @throws UnreadableFacts, with nothing judged, where what he is told could not be noted
 */
export async function finishExercise(
  { candidate, exercise: id }: FinishExerciseInput,
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
  return holdRunningLab(candidate, props, tools, async (own) => {
    const run = await runOf(candidate, id);
    return withLab(candidate, (lab) => judge(lab, id, exercise, { ...run, finishedAt }, own));
  });
}

/** An exercise that runs. */
interface Run {
  readonly startedAt: string;
  /** Of what has to be kept, full ids of what held then. */
  readonly held: readonly string[];
}

async function runOf(candidate: string, id: string): Promise<Run> {
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
  { startedAt, held, finishedAt }: Run & { readonly finishedAt: string },
  tools: Tools,
): Promise<FinishedExercise> {
  const [taken, allPauses] = await Promise.all([hintsTaken.read(lab.name), pauses.read(lab.name)]);
  const paused = pausedMs(allPauses, startedAt, finishedAt);
  const half = (await halvesOf(lab.name)).find((one) => one.id === id);
  // Before anything is asked there: checks write as well.
  const since = await sinceRestored(lab.name, new Date(startedAt));
  const { changes, unread } = await changesOf(lab.name, exercise, since);
  const judged = await lookAtEnd(lab, exercise, held, tools);
  // Hints of another time are not this exercise's.
  const during = { since: startedAt, until: finishedAt };
  const results = judged.results.map((result) => ({
    ...result,
    hintMinutes: hintMinutes(taken, [result.id], during),
  }));
  const isKept = (one: Result) => judged.kept.includes(one.id);
  const kept = outcomesOf(results.filter(isKept));
  const helpers = assistedBy(await assistances.read(lab.name), during);
  // Somebody may have given more time while it was judged.
  const { extraMinutes = 0 } = (await exerciseRuns.read(lab.name))[id] ?? {};
  await exerciseResults.update(lab.name, (all) => [
    ...all,
    {
      id,
      startedAt,
      finishedAt,
      outcomes: outcomesOf(results.filter((one) => !isKept(one))),
      changes,
      ...(judged.kept.length > 0 && { kept }),
      ...(extraMinutes > 0 && { extraMinutes }),
      ...(paused > 0 && { pausedMs: paused }),
      ...(helpers.length > 0 && { assistedBy: helpers }),
    },
  ]);
  await exerciseRuns.update(lab.name, (runs) => ({
    ...runs,
    [id]: { ...runs[id], startedAt, finishedAt },
  }));
  await endExercise(id, lab);
  return {
    report: { ...judged, results, since: since.toISOString(), changes },
    finishedAt,
    tookMinutes: minutesOf(Date.parse(finishedAt) - Date.parse(startedAt) - paused),
    minutes: exercise.minutes + extraMinutes,
    assistedBy: helpers,
    ...(unread && { unread }),
    ...(half && { halfSolved: half.told }),
  };
}

function outcomesOf(results: readonly Result[]): Record<string, string> {
  return Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));
}

/** What can't be read there keeps nobody from a verdict: whoever is root there might bring it about. */
async function changesOf(
  candidate: string,
  exercise: Exercise,
  since: Date,
): Promise<Pick<FinishReport, "changes"> & { readonly unread?: Told }> {
  try {
    return { changes: await changesSince(candidate, machinesOf(exercise), since) };
  } catch (problem) {
    return { changes: undefined, unread: toldOf(problem) };
  }
}

/** Machines that an exercise has to do with. */
function machinesOf(exercise: Exercise): MachineName[] {
  const nodes = [...selectChecks(judging(exercise)).values()].flatMap((check) =>
    "needs" in check ? check.needs : [],
  );
  return [...new Set([...exercise.needs, ...nodes])].filter(isMachine);
}
