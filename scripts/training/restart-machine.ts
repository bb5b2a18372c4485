import type { Lab } from "../../checks/lib/run/lab.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import type { MachineName } from "../../stacks/plan/plan.js";
import { engineOf } from "../host/engine-of.js";
import { graceS } from "../host/grace-s.js";
import { startContainer } from "../host/start-container.js";
import { untilEnded } from "../host/until-ended.js";
import { replug } from "../operations/plug.js";
import { waitReady } from "../operations/ready.js";

/**
 * Switch a machine off and on, and wait until its services answer; cables are where they were left.
 *
 * @param limitMs how long it may take from its start, in milliseconds
 * @throws NotObserved saying which service is late and why
 */
export async function restartMachine(
  lab: Lab,
  machine: MachineName,
  limitMs: number,
): Promise<void> {
  await lab.forget(machine);
  const container = engineOf(lab.name).getContainer(engineName(lab.name, machine));
  await untilEnded(container, () => container.stop({ t: graceS }));
  await startContainer(container);
  await replug(lab.name, machine);
  await waitReady(lab.name, machine, limitMs);
}
