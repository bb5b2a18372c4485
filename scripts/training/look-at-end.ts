import { setTimeout } from "node:timers/promises";
import type { Exercise } from "../../checks/lib/exercise.js";
import { judging } from "../../checks/lib/judging.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { runChecks } from "../../checks/lib/run/run-checks.js";
import { selectChecks } from "../../checks/select-checks.js";
import type { Tools } from "../ground/tools.js";
import type { FinishReport } from "./finish-report.js";
import { restartInTurn } from "./restart-in-turn.js";
import { tellResult } from "./tell-result.js";

type Seen = Omit<FinishReport, "since" | "changes">;

/**
 * How long what does not hold after a restart is looked at again, and the pause before each look, in milliseconds:
 * tunnels, leases and log-ons come back some time after the services that give them.
 */
const comingBack = { forMs: 45_000, pauseMs: 2000 };

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
  const end = performance.now() + (restarted.length > 0 ? comingBack.forMs : 0);
  const onResult = tellResult(tell, checks.size);
  let report = await runChecks(lab, checks, { signal, onResult });
  for (;;) {
    const open = report.results.filter(
      ({ outcome }) => outcome === "not_satisfied" || outcome === "not_observed",
    );
    if (open.length === 0 || performance.now() > end) break;
    await setTimeout(comingBack.pauseMs, undefined, { signal });
    const again = await runChecks(lab, selectChecks(open.map(({ id }) => id)), { signal });
    const later = new Map(again.results.map((one) => [one.id, one]));
    report = {
      ...report,
      results: report.results.map((one) => later.get(one.id) ?? one),
      hindrances: again.hindrances,
    };
  }
  return { ...report, kept, notHeld: keeps.filter((id) => !held.includes(id)), restarted };
}
