import { catalogue } from "../../../checks/catalogue.js";
import { areasHad } from "../../facts/areas-had.js";
import { type Clock, clockOf } from "../../facts/clock-of.js";
import { declaredLines } from "../../facts/declaration/declared-lines.js";
import {
  declarations,
  type ExerciseRun,
  exerciseRuns,
  hintsTaken,
  pauses,
} from "../../facts/journal.js";
import { docker } from "../../ground/docker/docker.js";
import { UnreadableFacts } from "../../ground/unreadable-facts.js";
import { engineFacts } from "../../host/engine-facts.js";
import { labProcessorMs } from "../../host/lab-processor.js";
import type { Stopped } from "../../host/stopped.js";
import { checkpointsOf } from "../../operations/checkpoints/checkpoints-of.js";
import { type LabSummary, summariesOf } from "../../operations/summaries.js";
import { type AwaitedScenario, awaitedScenarioOf } from "../../training/awaited-scenario.js";
import { awaitedUsersOf } from "../../training/awaited-users.js";
import { isAcquired, satExercises } from "../../training/sat-exercises.js";
import { type ExamFacts, examFactsOf } from "./exam-facts.js";

/** An exercise that runs, with its clock. */
export interface RunningExercise extends Clock {
  /** Full id. */
  readonly id: string;
}

/** How far a candidate is, but for what checks saw. */
export interface Progress {
  readonly candidate: string;
  readonly state: LabSummary["state"];
  /** The exercises that run, but for those of an exam. */
  readonly exercises: readonly RunningExercise[];
  /** The last exam that was begun there; absent where none was, or nobody can read it. */
  readonly exam?: ExamFacts;
  /** Ids of the competences that an exercise has shown to be acquired. */
  readonly acquired?: readonly string[];
  /** Simulated users who may still react in a running exercise. Absent: there are none, or the file is unreadable. */
  readonly users?: readonly { readonly login: string; readonly isTrainers: boolean }[];
  /** The scenario that is played there; absent where none is, or the file is unreadable. */
  readonly scenario?: AwaitedScenario;
  /** Names of its checkpoints, the oldest first. Absent: there are none, or the file is unreadable. */
  readonly checkpoints?: readonly string[];
  /** When he took his last hint, ISO 8601; absent where he took none, or nobody can read it. */
  readonly lastHint?: string;
  /** How many things of the company he declared as changed; absent where none, or nobody can read it. */
  readonly declared?: number;
  /** What it uses of the server's memory; absent where the kernel does not tell. */
  readonly memoryMiB?: number;
  /** What it has used of the processor since it stands; absent where the kernel does not tell. */
  readonly processorMs?: number;
  /** Machines that the engine's watch stopped, the last first; absent where there are none. */
  readonly stopped?: readonly Stopped[];
}

/** What is noted of labs, and one question to the engine for all of them: no machine is asked. */
export async function progressOf(candidates: readonly string[]): Promise<Progress[]> {
  const wanted = await Promise.all(
    candidates.map(async (candidate) => ({
      candidate,
      areas: await orNone(areasHad(candidate), []),
    })),
  );
  const [summaries, engine, { all: sat }] = await Promise.all([
    summariesOf(wanted),
    engineFacts(docker()),
    satExercises(candidates),
  ]);
  const acquired = sat.filter(isAcquired);
  return Promise.all(
    summaries.map(async ({ lab: candidate, state, running, memoryMiB, stopped }) => {
      const [runs, awaited, scenario, hints, handedIn, paused, kept, exam, processorMs] =
        await Promise.all([
          orNone(exerciseRuns.read(candidate), {}),
          awaitedUsersOf(candidate),
          awaitedScenarioOf(candidate),
          orNone(hintsTaken.read(candidate), []),
          orNone(declarations.read(candidate), []),
          orNone(pauses.read(candidate), []),
          orNone(checkpointNames(candidate), []),
          orNone(examFactsOf(candidate), undefined),
          running > 0 ? labProcessorMs(engine, candidate).catch(() => undefined) : undefined,
        ]);
      const users = awaited.map(({ login, isTrainers }) => ({ login, isTrainers }));
      const lastHint = hints.at(-1)?.takenAt;
      const last = handedIn.findLast(({ undoneAt }) => undoneAt === undefined);
      const declared = last ? declaredLines(last.declaration).length : 0;
      return {
        candidate,
        state,
        exercises: Object.entries(runs).flatMap(([id, run]) =>
          run.finishedAt || exam?.exercises.includes(id)
            ? []
            : [{ id, ...clockOf({ ...run, minutes: minutesOf(id, run) }, paused) }],
        ),
        ...(exam && { exam }),
        acquired: acquired.flatMap((one) =>
          one.candidate === candidate ? [one.id.slice(0, 4)] : [],
        ),
        ...(users.length > 0 && { users }),
        ...(scenario && { scenario }),
        ...(kept.length > 0 && { checkpoints: kept }),
        ...(lastHint && { lastHint }),
        ...(declared > 0 && { declared }),
        ...(memoryMiB !== undefined && { memoryMiB }),
        ...(processorMs !== undefined && { processorMs }),
        ...(stopped && { stopped }),
      };
    }),
  );
}

async function checkpointNames(candidate: string): Promise<string[]> {
  const { checkpoints } = await checkpointsOf(candidate);
  return checkpoints.map(({ name }) => name);
}

function minutesOf(id: string, { extraMinutes = 0 }: ExerciseRun): number {
  return (catalogue.exercises.get(id)?.minutes ?? 0) + extraMinutes;
}

/** One lab's file that can't be read is not the end of the others: `lab status` names it. */
async function orNone<T>(facts: Promise<T>, none: T): Promise<T> {
  try {
    return await facts;
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return none;
  }
}
