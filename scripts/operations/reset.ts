import { members } from "../../modules/domain-controller/names.js";
import { images } from "../../modules/images.js";
import { type AreaName, type MachineName, plan } from "../../stacks/plan/plan.js";
import { forgetLeftBehind } from "../facts/forget-left-behind.js";
import { faultsInForce, operations, settledAt } from "../facts/journal.js";
import { mustBeReadable } from "../facts/must-be-readable.js";
import { mustBeBuilt } from "../host/images/must-be-built.js";
import { killNodes } from "../host/kill-nodes.js";
import { limitProcesses } from "../host/limits.js";
import { standing } from "../host/standing.js";
import { startTimes } from "../host/start-times.js";
import { synthesize } from "../terraform/synthesis.js";
import { apply } from "../terraform/terraform.js";
import { buildInside } from "./build-inside.js";
import { emptyProvisionFolders } from "./empty-provision-folders.js";
import { fetchFeeds } from "./fetch-feeds.js";
import { flushMail } from "./flush-mail.js";
import { joinSites } from "./join-sites.js";
import { mustBeDone } from "./must-be-done.js";
import { cutMovedCables, forgetCables } from "./plug.js";
import { registerAgain } from "./register-again.js";
import { renewLeases } from "./renew-leases.js";
import { retrust } from "./retrust.js";
import { type SettleOptions, settle } from "./settle.js";

const controllers: readonly MachineName[] = ["dc1", "dc2"];
const dhcpServer: MachineName = "net1";

export interface ResetOptions extends SettleOptions {
  /**
   * What belongs to it besides. It is done once they answer and while the operation is noted: one that is cut off
   * is not taken for whole.
   *
   * @default - nothing
   */
  readonly besides?: () => Promise<void>;
}

/**
 * Make machines anew from their images, with their cables where the plan has them, and wait until
 * their services answer. Networks are neither read nor touched.
 *
 * @throws UnreadableFacts, or LocalizedError naming images that are not built, with nothing done; NotObserved naming
 *   what is late, or did not do its part
 */
export async function reset(
  candidate: string,
  machines: readonly MachineName[],
  { signal, note, besides }: ResetOptions,
): Promise<void> {
  await mustBeReadable(candidate);
  await mustBeBuilt(machines.map((name) => images[name]));
  await operations.write(candidate, { verb: "reset", since: new Date().toISOString() });
  const [stacks, before] = await Promise.all([synthesize(candidate), standing(candidate)]);
  await cutMovedCables(candidate, machines);
  // Nothing of these disks will be read again: no orderly shutdown to wait for.
  await killNodes(before, machines);
  await emptyProvisionFolders(candidate, machines);
  const areas = new Set<AreaName>(machines.map((name) => plan.machines[name].area));
  await Promise.all(
    [...areas].map(async (area) => {
      const stack = stacks.get(area);
      if (!stack) throw new Error(`no stack is called '${area}'`);
      const replace = machines.flatMap((name) => stack.addresses.get(name) ?? []);
      await apply(stack, { replace, refresh: false, ...(signal && { signal }) });
    }),
  );
  await forgetCables(candidate, machines);
  const after = await standing(candidate);
  const started = await startTimes(machines, after);
  await limitProcesses(machines.flatMap((name) => after.nodes.get(name) ?? []));
  const controllersAnew = machines.some((name) => controllers.includes(name));
  const settled = settle(candidate, machines, { ...(signal && { signal }), note });
  const trusted = async () => {
    // Until then every machine would ask, several times a second, what is not there yet.
    if (controllersAnew) await settled;
    await Promise.all(
      machines.filter((name) => members.includes(name)).map((name) => retrust(candidate, name)),
    );
  };
  const [unfetched] = await Promise.all([
    settled.then(() => fetchFeeds(candidate, machines)),
    joinSites(candidate, machines, new Set(after.nodes.keys()), settled),
    trusted(),
    ...[...stacks.values()]
      .filter(({ inside }) => inside && areas.has(inside))
      .map((stack) => buildInside(candidate, stack, after, signal)),
  ]);
  const unrenewed = machines.includes(dhcpServer) ? await renewLeases(candidate, machines) : [];
  const unregistered = controllersAnew ? await registerAgain(candidate) : [];
  await flushMail(candidate, machines);
  await forgetFaults(candidate, machines);
  await forgetLeftBehind(candidate, machines);
  await besides?.();
  mustBeDone([...unfetched, ...unrenewed, ...unregistered]);
  await settledAt.update(candidate, (others) => ({ ...others, ...started }));
  await operations.clear(candidate);
}

/** Faults are gone once every machine they touched has been made anew. */
async function forgetFaults(candidate: string, machines: readonly MachineName[]): Promise<void> {
  await faultsInForce.update(candidate, (inForce) => {
    const left = Object.entries(inForce)
      .map(([id, touched]) => [id, touched.filter((name) => !machines.includes(name))] as const)
      .filter(([, touched]) => touched.length > 0);
    return Object.fromEntries(left);
  });
}
