import type { Exercise } from "../../checks/lib/exercise.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { withLab } from "../../checks/lib/run/with-lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import { type MachineName, plan } from "../../stacks/plan/plan.js";
import { hintMinutes } from "../facts/hint-minutes.js";
import { exerciseResults, exerciseRuns, hintsTaken, pauses } from "../facts/journal.js";
import { pausedMs } from "../facts/paused-ms.js";
import { sinceRestored } from "../facts/since-restored.js";
import { toldOf } from "../ground/localized-error.js";
import { Misuse } from "../ground/misuse.js";
import type { Told } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import { changesSince } from "../operations/changes/changes-since.js";
import { holdRunningLab } from "../operations/hold-running-lab.js";
import { endExercise } from "./end-exercise.js";
import { exerciseOf } from "./exercise-of.js";
import type { FinishReport } from "./finish-report.js";
import { minutesOf } from "./minutes-of.js";
import { tellResult } from "./tell-result.js";

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
  /** What a candidate is given. */
  readonly minutes: number;
  /** Why what became of its machines could not be read; absent where it could. */
  readonly unread?: Told;
}

/**
 * Stop the clock of an exercise in a candidate's lab, judge it, and note what became of it.
 *
 * @throws what `holdRunningLab` does; Misuse, with nothing judged, where it does not run
 * @throws UnreadableFacts, with nothing judged, where what he is told could not be noted
 */
export async function finishExercise(
  { candidate, exercise: id }: FinishExerciseInput,
  tools: Tools,
): Promise<FinishedExercise> {
  const exercise = exerciseOf(id);
  return holdRunningLab(
    candidate,
    { verb: "exercise finish", mode: "change" },
    tools,
    async (own) => {
      const startedAt = await startOf(candidate, id);
      return withLab(candidate, (lab) => judge(lab, id, exercise, startedAt, own));
    },
  );
}

/** When an exercise that runs was started. */
async function startOf(candidate: string, id: string): Promise<string> {
  // Before anybody is judged: what he is told is noted.
  const [runs] = await Promise.all([
    exerciseRuns.read(candidate),
    exerciseResults.read(candidate),
    hintsTaken.read(candidate),
  ]);
  const run = runs[id];
  if (run && !run.finishedAt) return run.startedAt;
  throw new Misuse({
    fr: `${id} ne court pas dans le lab '${candidate}' : 'lab exercise status ${candidate}' montre ce qui court`,
    en: `${id} does not run in lab '${candidate}': 'lab exercise status ${candidate}' shows what runs`,
  });
}

async function judge(
  lab: Lab,
  id: string,
  exercise: Exercise,
  startedAt: string,
  { signal, tell }: Tools,
): Promise<FinishedExercise> {
  const finishedAt = new Date().toISOString();
  const [taken, allPauses] = await Promise.all([hintsTaken.read(lab.name), pauses.read(lab.name)]);
  const paused = pausedMs(allPauses, startedAt, finishedAt);
  // Before anything is asked there: checks write as well.
  const since = await sinceRestored(lab.name, new Date(startedAt));
  const { changes, unread } = await changesOf(lab.name, exercise, since);
  const checks = selectChecks(exercise.proves);
  const onResult = tellResult(tell, checks.size);
  const judged = await runChecks(lab, checks, { signal, onResult });
  // Hints of another time are not this exercise's.
  const during = { since: startedAt, until: finishedAt };
  const results = judged.results.map((result) => ({
    ...result,
    hintMinutes: hintMinutes(taken, [result.id], during),
  }));
  const outcomes = Object.fromEntries(results.map((one) => [one.id, one.outcome]));
  await exerciseResults.update(lab.name, (all) => [
    ...all,
    { id, startedAt, finishedAt, outcomes, changes, ...(paused > 0 && { pausedMs: paused }) },
  ]);
  await exerciseRuns.update(lab.name, (runs) => ({ ...runs, [id]: { startedAt, finishedAt } }));
  await endExercise(id, lab);
  return {
    report: { ...judged, results, since: since.toISOString(), changes },
    finishedAt,
    tookMinutes: minutesOf(Date.parse(finishedAt) - Date.parse(startedAt) - paused),
    minutes: exercise.minutes,
    ...(unread && { unread }),
  };
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
function machinesOf({ needs, proves }: Exercise): MachineName[] {
  const nodes = [...selectChecks(proves).values()].flatMap((check) =>
    "needs" in check ? check.needs : [],
  );
  return [...new Set([...needs, ...nodes])].filter(
    (name) => name in plan.machines,
  ) as MachineName[];
}
