import type { Exercise } from "../../checks/lib/exercise.js";
import { judging } from "../../checks/lib/judging.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import type { Report, Result } from "../../checks/lib/run/result.js";
import { selectChecks } from "../../checks/select-checks.js";
import { text } from "../ground/text.js";
import type { Tools } from "../ground/tools.js";
import type { FinishReport } from "./finish-report.js";
import { lookForAWhile } from "./look-for-a-while.js";
import { restartInTurn } from "./restart-in-turn.js";

type Seen = Omit<FinishReport, "since" | "changes">;

/** How long what does not hold after a restart is looked at again, in milliseconds. */
const comingBackMs = 45_000;

/** What judges an exercise was seen to be before any machine was restarted; undefined where none of its machines is. */
export type SeenBefore = Report | undefined;

/**
 * Look at what judges an exercise as its machines are left: what a restart cures is not repaired.
 *
 * @param held of what the exercise keeps, full ids of the checks that were satisfied at its start
 * @throws the signal's reason
 */
export async function lookBefore(
  lab: Lab,
  exercise: Exercise,
  held: readonly string[],
  tools: Tools,
): Promise<SeenBefore> {
  if (!exercise.restarts?.length) return undefined;
  return lookForAWhile(lab, judgedBy(exercise, held), 0, tools);
}

/**
 * Look at what judges an exercise, and at what of it had to be kept, once its machines were restarted that are to be.
 *
 * @param held full ids of what has to be kept and held at its start; the rest is held against nobody
 * @param before what did not hold before the restart does not count as held after it
 * @throws the signal's reason
 */
export async function lookAtEnd(
  lab: Lab,
  exercise: Exercise,
  held: readonly string[],
  before: SeenBefore,
  { signal, tell }: Tools,
): Promise<Seen> {
  const { keeps, restarts = [] } = exercise;
  const restarted = await restartInTurn(lab, restarts, { signal, tell });
  const forMs = restarted.length > 0 ? comingBackMs : 0;
  const report = await lookForAWhile(lab, judgedBy(exercise, held), forMs, { signal, tell });
  const first = new Map(before?.results.map((one) => [one.id, one]));
  return {
    ...report,
    results: report.results.map((one) => worse(first.get(one.id), one)),
    kept: keeps.filter((id) => held.includes(id)),
    notHeld: keeps.filter((id) => !held.includes(id)),
    restarted,
  };
}

function judgedBy(exercise: Exercise, held: readonly string[]) {
  return selectChecks([...judging(exercise), ...exercise.keeps.filter((id) => held.includes(id))]);
}

function worse(before: Result | undefined, after: Result): Result {
  if (!before || after.outcome === "not_satisfied") return after;
  const { outcome } = before;
  if (outcome !== "not_satisfied" && outcome !== "not_observed") return after;
  const when = { fr: "avant le redémarrage", en: "before the restart" };
  return { ...before, seen: text`${when}: ${before.seen}` };
}
