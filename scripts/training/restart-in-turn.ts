import type { Lab } from "../../checks/lib/run/lab.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { NotObserved } from "../channel/channel.js";
import type { Tools } from "../ground/tools.js";
import type { FinishReport } from "./finish-report.js";
import { restartMachine } from "./restart-machine.js";

/** How long each may take until its services answer, in milliseconds; what does not come back by itself never does. */
const limitMs = 60_000;

/**
 * Restart machines of an exercise, one after another. One whose services do not come back is told of, and judged by
 * what it does.
 *
 * @throws the signal's reason, between two of them
 */
export async function restartInTurn(
  lab: Lab,
  machines: readonly MachineName[],
  { signal, tell }: Tools,
): Promise<FinishReport["restarted"]> {
  const restarted: FinishReport["restarted"] = [];
  for (const machine of machines) {
    signal.throwIfAborted();
    tell({
      type: "note",
      note: { fr: `redémarrage de ${machine}`, en: `restarting ${machine}` },
    });
    try {
      await restartMachine(lab, machine, limitMs);
      restarted.push({ machine });
    } catch (problem) {
      if (!(problem instanceof NotObserved)) throw problem;
      restarted.push({ machine, late: problem.told });
    }
  }
  return restarted;
}
