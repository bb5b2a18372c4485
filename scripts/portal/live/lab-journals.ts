import {
  type Assistance,
  assistances,
  declarations,
  exerciseResults,
  exerciseRuns,
  type HandedIn,
  type HintTaken,
  hintsTaken,
  pauses,
} from "../../facts/journal.js";
import { lostOf } from "../../facts/lost-of.js";
import type { Pause } from "../../facts/pause.js";
import { UnreadableFacts } from "../../ground/unreadable-facts.js";

/** What is noted of a lab, with times. What can't be read is left out, and named in `unread`. */
export interface LabJournals {
  readonly exercises: readonly {
    readonly id: string;
    readonly startedAt: string;
    readonly finishedAt?: string | undefined;
    /** Of those that judge it; absent while it runs. */
    readonly satisfied?: number;
    readonly of?: number;
    /** Full ids of what had to be kept, and was not; absent where nothing is lost. */
    readonly lost?: readonly string[];
  }[];
  readonly hints: readonly HintTaken[];
  readonly pauses: readonly Pause[];
  readonly assistances: readonly Assistance[];
  readonly declarations: readonly HandedIn[];
  readonly unread: readonly UnreadableFacts[];
}

export async function labJournalsOf(candidate: string): Promise<LabJournals> {
  const unread: UnreadableFacts[] = [];
  const orNone = async <T>(facts: Promise<T>, none: T): Promise<T> => {
    try {
      return await facts;
    } catch (problem) {
      if (!(problem instanceof UnreadableFacts)) throw problem;
      unread.push(problem);
      return none;
    }
  };
  const [runs, results, hints, paused, assisted, declared] = await Promise.all([
    orNone(exerciseRuns.read(candidate), {}),
    orNone(exerciseResults.read(candidate), []),
    orNone(hintsTaken.read(candidate), []),
    orNone(pauses.read(candidate), []),
    orNone(assistances.read(candidate), []),
    orNone(declarations.read(candidate), []),
  ]);
  const running = Object.entries(runs).flatMap(([id, run]) =>
    run.finishedAt ? [] : [{ id, startedAt: run.startedAt }],
  );
  const finished = results.map(({ id, startedAt, finishedAt, outcomes, kept = {} }) => {
    const all = Object.values(outcomes);
    const satisfied = all.filter((outcome) => outcome === "satisfied").length;
    const lost = lostOf(kept);
    return {
      ...{ id, startedAt, finishedAt, satisfied, of: all.length },
      ...(lost.length > 0 && { lost }),
    };
  });
  return {
    exercises: [...finished, ...running],
    hints,
    pauses: paused,
    assistances: assisted,
    declarations: declared,
    unread,
  };
}
