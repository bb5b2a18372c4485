import { catalogue } from "../../checks/catalogue.js";
import { exerciseRuns, pauses } from "../facts/journal.js";
import { openPause } from "../facts/open-pause.js";
import { pausedMs } from "../facts/paused-ms.js";
import { UnreadableFacts } from "../ground/unreadable-facts.js";
import { homeLabs } from "../operations/home-labs.js";

/** Candidates of this home with an exercise whose time is over and that has no verdict at zero. Unreadable files are `lab status`'s to name. */
export async function labsAtZero(): Promise<string[]> {
  const labs = await homeLabs();
  const over = await Promise.all(labs.map(isOver));
  return labs.filter((_, at) => over[at]);
}

async function isOver(candidate: string): Promise<boolean> {
  try {
    return (await overOf(candidate)).length > 0 && !(await openPause(candidate));
  } catch (problem) {
    if (!(problem instanceof UnreadableFacts)) throw problem;
    return false;
  }
}

/** Full ids of a lab's exercises whose time is over and that have no verdict at zero. An exam has a clock of its own. */
export async function overOf(candidate: string): Promise<string[]> {
  const runs = Object.entries(await exerciseRuns.read(candidate)).filter(
    ([, { finishedAt, atZero, minutes }]) =>
      finishedAt === undefined && atZero === undefined && minutes === undefined,
  );
  if (runs.length === 0) return [];
  const paused = await pauses.read(candidate);
  const now = new Date();
  return runs.flatMap(([id, { startedAt, extraMinutes = 0 }]) => {
    const exercise = catalogue.exercises.get(id);
    const tookMs =
      now.getTime() - Date.parse(startedAt) - pausedMs(paused, startedAt, now.toISOString());
    return exercise && tookMs >= (exercise.minutes + extraMinutes) * 60_000 ? [id] : [];
  });
}
