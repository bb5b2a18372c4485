import { declarations, exerciseRuns, type HandedIn } from "../journal.js";
import { type Declaration, nothingDeclared } from "./declaration.js";

/** What counts of what a candidate declared. */
export interface Declared {
  readonly declaration: Declaration;
  /** When he handed it in, ISO 8601; absent where nothing counts. */
  readonly at?: string;
  /** Full id of the exercise whose end what he handed in, or took back, since then waits for; absent where nothing waits. */
  readonly waitsFor?: string;
}

/**
 * What counts in a lab now. While an exercise runs that is what counted when it began: what its set-up planted is put right
 * and not declared.
 *
 * @throws UnreadableFacts where what was noted can't be read
 */
export async function declaredIn(candidate: string): Promise<Declared> {
  const [all, runs] = await Promise.all([
    declarations.read(candidate),
    exerciseRuns.read(candidate),
  ]);
  const [first] = Object.entries(runs)
    .filter(([, { finishedAt }]) => finishedAt === undefined)
    .toSorted(([, one], [, other]) => one.startedAt.localeCompare(other.startedAt));
  const now = countedAt(all);
  const counted = first ? countedAt(all, first[1].startedAt) : now;
  return {
    declaration: counted?.declaration ?? nothingDeclared,
    ...(counted && { at: counted.at }),
    ...(first && counted !== now && { waitsFor: first[0] }),
  };
}

/** The last that was handed in by a moment and not taken back by then. */
function countedAt(all: readonly HandedIn[], moment = "9999"): HandedIn | undefined {
  return all.findLast(
    ({ at, undoneAt }) => at <= moment && (undoneAt === undefined || undoneAt > moment),
  );
}
