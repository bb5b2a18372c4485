import type { Exercise } from "../../checks/lib/exercise.js";
import { judging } from "../../checks/lib/judging.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { Tools } from "../ground/tools.js";
import type { FinishReport } from "./finish-report.js";
import { lookForAWhile } from "./look-for-a-while.js";
import { restartInTurn } from "./restart-in-turn.js";

type Seen = Omit<FinishReport, "since" | "changes">;

/** How long what does not hold after a restart is looked at again, in milliseconds. */
const comingBackMs = 45_000;

/**
 * Look at what judges an exercise, and at what of it had to be kept, once its machines were restarted that are to be.
 *
 * @param held full ids of what has to be kept and held at its start; the rest is held against nobody
 * @throws the signal's reason
 */
export async function lookAtEnd(
  lab: Lab,
  exercise: Exercise,
  held: readonly string[],
  { signal, tell }: Tools,
): Promise<Seen> {
  const { keeps, restarts = [] } = exercise;
  const kept = keeps.filter((id) => held.includes(id));
  const checks = selectChecks([...judging(exercise), ...kept]);
  const restarted = await restartInTurn(lab, restarts, { signal, tell });
  const forMs = restarted.length > 0 ? comingBackMs : 0;
  const report = await lookForAWhile(lab, checks, forMs, { signal, tell });
  return { ...report, kept, notHeld: keeps.filter((id) => !held.includes(id)), restarted };
}
