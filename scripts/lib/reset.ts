import { catalogue } from "../../checks/lib/catalogue.js";
import { endExercise } from "../../checks/lib/end-exercise.js";
import { forgetLeftBehind } from "../../checks/lib/left-behind-notes.js";
import { withLab } from "../../checks/lib/with-lab.js";
import { members } from "../../modules/domain-controller/names.js";
import { type AreaName, type MachineName, plan } from "../../stacks/plan.js";
import { settle } from "./bring-up.js";
import { buildInside } from "./build-inside.js";
import { emptyProvisionFolders } from "./empty-provision-folders.js";
import { fetchFeeds } from "./fetch-feeds.js";
import { joinSites } from "./join-sites.js";
import { exerciseRuns, faultsInForce, operations, settledAt } from "./journal.js";
import { killNodes } from "./kill-nodes.js";
import { limitProcesses } from "./limits.js";
import { mustBeDone } from "./must-be-done.js";
import { mustBeReadable } from "./must-be-readable.js";
import { cutMovedCables, forgetCables } from "./plug.js";
import { registerAgain } from "./register-again.js";
import { renewLeases } from "./renew-leases.js";
import { retrust } from "./retrust.js";
import { standing } from "./standing.js";
import { startTimes } from "./start-times.js";
import { synthesize } from "./synthesis.js";
import { apply } from "./terraform.js";

const controllers: readonly MachineName[] = ["dc1", "dc2"];
const dhcpServer: MachineName = "net1";

/** The machines a reset of these takes along, themselves included. */
export function resetTogether(machines: readonly MachineName[]): MachineName[] {
  const along = machines.flatMap((name): readonly MachineName[] => {
    const machine = plan.machines[name];
    return "resetWith" in machine ? [name, ...machine.resetWith] : [name];
  });
  return [...new Set(along)];
}

export interface ResetOptions {
  readonly signal?: AbortSignal;
  readonly note: (line: string) => void;
}

/**
 * Make machines anew from their images, with their cables where the plan has them, and wait until
 * their services answer. Networks are neither read nor touched.
 *
 * @throws UnreadableFacts, with nothing done; NotObserved naming what is late, or did not do its part
 */
export async function reset(
  lab: string,
  machines: readonly MachineName[],
  { signal, note }: ResetOptions,
): Promise<void> {
  await mustBeReadable(lab);
  await operations.write(lab, { verb: "reset", since: new Date().toISOString() });
  const [stacks, before] = await Promise.all([synthesize(lab), standing(lab)]);
  await cutMovedCables(lab, machines);
  // Nothing of these disks will be read again: no orderly shutdown to wait for.
  await killNodes(before, machines);
  await emptyProvisionFolders(lab, machines);
  const areas = new Set<AreaName>(machines.map((name) => plan.machines[name].area));
  await Promise.all(
    [...areas].map(async (area) => {
      const stack = stacks.get(area);
      if (!stack) throw new Error(`no stack is called '${area}'`);
      const replace = machines.flatMap((name) => stack.addresses.get(name) ?? []);
      await apply(stack, { replace, refresh: false, ...(signal && { signal }) });
    }),
  );
  await forgetCables(lab, machines);
  const after = await standing(lab);
  const started = await startTimes(machines, after);
  await limitProcesses(machines.flatMap((name) => after.nodes.get(name) ?? []));
  const controllersAnew = machines.some((name) => controllers.includes(name));
  const settled = settle(lab, machines, { ...(signal && { signal }), note });
  const trusted = async () => {
    // Until then every machine would ask, several times a second, what is not there yet.
    if (controllersAnew) await settled;
    await Promise.all(
      machines.filter((name) => members.includes(name)).map((name) => retrust(lab, name)),
    );
  };
  const [unfetched] = await Promise.all([
    settled.then(() => fetchFeeds(lab, machines)),
    joinSites(lab, machines, new Set(after.nodes.keys()), settled),
    trusted(),
    ...[...stacks.values()]
      .filter(({ inside }) => inside && areas.has(inside))
      .map((stack) => buildInside(lab, stack, after, signal)),
  ]);
  const unrenewed = machines.includes(dhcpServer) ? await renewLeases(lab, machines) : [];
  const unregistered = controllersAnew ? await registerAgain(lab) : [];
  await forgetFaults(lab, machines);
  await forgetLeftBehind(lab, machines);
  await leaveExercises(lab, machines);
  mustBeDone([...unfetched, ...unrenewed, ...unregistered]);
  await settledAt.update(lab, (others) => ({ ...others, ...started }));
  await operations.clear(lab);
}

/** Who makes a machine of an exercise anew leaves the exercise, and may start it again. */
async function leaveExercises(lab: string, machines: readonly MachineName[]): Promise<void> {
  const left = Object.keys(await exerciseRuns.read(lab)).filter((id) =>
    catalogue.exercises.get(id)?.resets.some((name) => machines.includes(name)),
  );
  if (left.length === 0) return;
  await exerciseRuns.update(lab, (runs) =>
    Object.fromEntries(Object.entries(runs).filter(([id]) => !left.includes(id))),
  );
  await withLab(lab, async (open) => {
    for (const id of left) await endExercise(id, open);
  });
}

/** Faults are gone once every machine they touched has been made anew. */
async function forgetFaults(lab: string, machines: readonly MachineName[]): Promise<void> {
  await faultsInForce.update(lab, (inForce) => {
    const left = Object.entries(inForce)
      .map(([id, touched]) => [id, touched.filter((name) => !machines.includes(name))] as const)
      .filter(([, touched]) => touched.length > 0);
    return Object.fromEntries(left);
  });
}
