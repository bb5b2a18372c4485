import { catalogue } from "../../checks/catalogue.js";
import { lookedAt } from "../../checks/lib/looked-at.js";
import { exerciseRuns, type HintTaken, hintsTaken } from "../facts/journal.js";
import type { Looked } from "./fitting-hints.js";
import { nextHint } from "./hint-state.js";

/** What a candidate may be told of his lab while exercises run there: their own lines. */
export interface RunningLines {
  /** Full id of each check that they are looked at with, and since when the first of them has run, ISO 8601. */
  readonly since: ReadonlyMap<string, string>;
  /** Every hint that was ever taken in the lab. */
  readonly taken: readonly HintTaken[];
}

/** An exercise that was started. */
export interface Run {
  /** Full id. */
  readonly id: string;
  readonly startedAt: string;
  /** Absent while it runs. */
  readonly finishedAt?: string | undefined;
}

/** Undefined where no exercise runs: all is told then. */
export function runningLines(
  all: readonly Run[],
  taken: readonly HintTaken[],
): RunningLines | undefined {
  const running = all.filter(({ finishedAt }) => finishedAt === undefined);
  if (running.length === 0) return undefined;
  const since = new Map<string, string>();
  for (const { id, startedAt } of running) {
    const exercise = catalogue.exercises.get(id);
    for (const check of exercise ? lookedAt(exercise) : []) {
      const before = since.get(check);
      if (before === undefined || startedAt < before) since.set(check, startedAt);
    }
  }
  return { since, taken };
}

/** The same of a candidate's lab, as it is noted. @throws UnreadableFacts where nobody can tell */
export async function runningLinesOf(candidate: string): Promise<RunningLines | undefined> {
  const [runs, taken] = await Promise.all([
    exerciseRuns.read(candidate),
    hintsTaken.read(candidate),
  ]);
  return runningLines(
    Object.entries(runs).map(([id, run]) => ({ id, ...run })),
    taken,
  );
}

/**
 * Whether a candidate is told what was seen: that is the diagnosis, and a hint has a price. It is told once one was taken
 * since the exercise began, and where none is left that could be: all was paid for in a run of before.
 */
export function isSeenTold(
  { since, taken }: RunningLines,
  result: Looked & { readonly id: string },
): boolean {
  const began = since.get(result.id);
  if (began === undefined) return false;
  const own = taken.filter(({ check }) => check === result.id);
  if (own.some(({ takenAt }) => takenAt >= began)) return true;
  return own.length > 0 && result.outcome === "not_satisfied" && !nextHint(own, result);
}
