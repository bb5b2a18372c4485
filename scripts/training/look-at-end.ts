import type { Exercise } from "../../checks/lib/exercise.js";
import { judging } from "../../checks/lib/judging.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { Tools } from "../ground/tools.js";
import type { FinishReport } from "./finish-report.js";
import { tellResult } from "./tell-result.js";

type Seen = Omit<FinishReport, "since" | "changes">;

/**
 * Look at what judges an exercise, and at what of it had to be kept.
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
  const kept = exercise.keeps.filter((id) => held.includes(id));
  const checks = selectChecks([...judging(exercise), ...kept]);
  const onResult = tellResult(tell, checks.size);
  const report = await runChecks(lab, checks, { signal, onResult });
  return { ...report, kept, notHeld: exercise.keeps.filter((id) => !held.includes(id)) };
}
