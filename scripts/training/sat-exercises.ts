import { hintMinutes } from "../facts/hint-minutes.js";
import { exerciseResults, hintsTaken } from "../facts/journal.js";
import { lostOf } from "../facts/lost-of.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { minutesOf } from "./minutes-of.js";

/** An exercise that a candidate has finished. */
export interface SatExercise {
  readonly candidate: string;
  /** Full id of the exercise. */
  readonly id: string;
  /** Name of the cause that was drawn; absent where the exercise has none to draw from. */
  readonly cause?: string | undefined;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** What it took, in minutes, pauses of the lab left out. */
  readonly minutes: number;
  /** What hints of its checks cost meanwhile, in minutes. */
  readonly hintMinutes: number;
  /** Outcome of each check that judges it, by full id. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** Full ids of what had to be kept, and was not. */
  readonly lost: readonly string[];
  /** Whether a solution was bought: the last step of a hint of one of its checks. */
  readonly isBought: boolean;
  /** Names of the trainers who worked on it themselves. */
  readonly assistedBy: readonly string[];
}

/** What candidates have finished. */
export interface SatExercises {
  /** In the order in which it was. */
  readonly all: readonly SatExercise[];
  /** Of candidates whose journals can't be read. */
  readonly unread: readonly UnreadableFacts[];
}

/** What candidates have finished, those of exams included. */
export async function satExercises(candidates: readonly string[]): Promise<SatExercises> {
  const unread: UnreadableFacts[] = [];
  const each = await Promise.all(
    candidates.map(async (candidate) => {
      try {
        return await satBy(candidate);
      } catch (problem) {
        if (!(problem instanceof UnreadableFacts)) throw problem;
        unread.push(problem);
        return [];
      }
    }),
  );
  const all = each.flat().toSorted((one, other) => one.finishedAt.localeCompare(other.finishedAt));
  return { all, unread };
}

async function satBy(candidate: string): Promise<SatExercise[]> {
  const [results, hints] = await Promise.all([
    exerciseResults.read(candidate),
    hintsTaken.read(candidate),
  ]);
  return results.map((one) => {
    const { id, cause, startedAt, finishedAt, outcomes, kept = {}, pausedMs = 0 } = one;
    const checks = Object.keys(outcomes);
    const period = { since: startedAt, until: finishedAt };
    return {
      ...{ candidate, id, cause, startedAt, finishedAt, outcomes },
      minutes: minutesOf(Date.parse(finishedAt) - Date.parse(startedAt) - pausedMs),
      hintMinutes: hintMinutes(hints, checks, period),
      lost: lostOf(kept),
      isBought: hints.some(
        ({ check, step, takenAt }) =>
          step === "how" && checks.includes(check) && takenAt >= startedAt && takenAt <= finishedAt,
      ),
      assistedBy: one.assistedBy ?? [],
    };
  });
}

/** Whether all that judges it is satisfied, and nothing was spoilt. */
export function isSatisfied({ outcomes, lost }: Pick<SatExercise, "outcomes" | "lost">): boolean {
  return lost.length === 0 && Object.values(outcomes).every((outcome) => outcome === "satisfied");
}

/** Whether it shows that its competence is acquired: satisfied, by the candidate alone, and with no solution bought. */
export function isAcquired(one: SatExercise): boolean {
  return isSatisfied(one) && !one.isBought && one.assistedBy.length === 0;
}
