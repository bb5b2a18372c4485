import { members } from "../../modules/domain-controller/names.js";
import { images } from "../../modules/images.js";
import { probeImage } from "../../modules/probe/probe-image.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import { type AreaName, type MachineName, plan } from "../../stacks/plan/plan.js";
import { forgetLeftBehind } from "../facts/forget-left-behind.js";
import { hostNameOf } from "../facts/host-name-of.js";
import { localHost } from "../facts/hosts.js";
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
import { fetchFeeds } from "./fetch-feeds.js";
import { flushMail } from "./flush-mail.js";
import { handSecrets } from "./hand-secrets.js";
import { supplyHost } from "./hosts/supply-host.js";
import { joinSites } from "./join-sites.js";
import { mustBeDone } from "./must-be-done.js";
import { mustKeepMachines } from "./must-keep-machines.js";
import { type NotReady, notReadyFor } from "./not-ready.js";
import { notReadyNow } from "./not-ready-now.js";
import { cutMovedCables, forgetCables } from "./plug.js";
import { registerAgain } from "./register-again.js";
import { renewLeases } from "./renew-leases.js";
import { retrustAll } from "./retrust-all.js";
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
  /**
   * Whether others of the lab may be broken, which machines that are as new depend on: what does not answer for that
   * is told, and nothing fails.
   *
   * @default false
   */
  readonly amongOthers?: boolean;
}

/**
 * Make machines anew from their images, with their cables where the plan has them, and wait until
 * their services answer. Networks are neither read nor touched.
 *
 * @returns what does not answer among others that may be broken
 * @throws UnreadableFacts, LocalizedError naming images that are not built, or Misuse naming machines that would be made
 *   anew with them, with nothing done; NotObserved naming what is late, or did not do its part
 */
export async function reset(
  candidate: string,
  machines: readonly MachineName[],
  { signal, note, besides, amongOthers = false }: ResetOptions,
): Promise<NotReady[]> {
  await mustBeReadable(candidate);
  await mustBeBuilt([...machines.map((name) => images()[name]), probeImage()]);
  const supplied = supplyHost(candidate, { machines, note, signal });
  // What another host is able to, its images tell.
  if (hostNameOf(candidate) !== localHost) await supplied;
  const [stacks, before] = await Promise.all([
    synthesize(candidate),
    standing(candidate),
    supplied,
  ]);
  const areas = new Set<AreaName>(machines.map((name) => plan().machines[name].area));
  await mustKeepMachines(candidate, {
    areas: [...areas],
    stacks,
    stands: before,
    anew: machines,
    signal,
  });
  await operations.write(candidate, { verb: "reset", since: new Date().toISOString() });
  await cutMovedCables(candidate, machines);
  // Nothing of these disks will be read again: no orderly shutdown to wait for.
  await Promise.all([killNodes(before, machines), handSecrets(candidate, machines)]);
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
  await limitProcesses(
    after.engine,
    machines.flatMap((name) => after.nodes.get(name) ?? []),
  );
  const others = [...after.nodes.keys()]
    .filter(isMachine)
    .filter((name) => !machines.includes(name));
  const broken = amongOthers ? await notReadyNow(candidate, others) : [];
  const controllersAnew = machines.some((name) => controllers.includes(name));
  const settled = settle(candidate, machines, {
    ...(signal && { signal }),
    note,
    asLeft: new Set(amongOthers ? machines : []),
    isKnownBroken: broken.length > 0,
  });
  const trusted = async () => {
    // Until then every machine would ask, several times a second, what is not there yet.
    const silent = controllersAnew || amongOthers ? await settled : [];
    const asked = machines.filter(
      (name) => members().includes(name) && !silent.some(({ node }) => node === name),
    );
    return retrustAll(candidate, asked, { amongOthers });
  };
  const inside = [...stacks.values()].filter(({ inside }) => inside && areas.has(inside));
  const [unfetched, silent, unbuilt, , untrusted] = await Promise.all([
    settled.then(() => fetchFeeds(candidate, machines)),
    settled,
    Promise.all(inside.map((stack) => buildInside(candidate, stack, after, signal))),
    joinSites(candidate, machines, new Set(after.nodes.keys()), settled),
    trusted(),
  ]);
  const unrenewed = machines.includes(dhcpServer) ? await renewLeases(candidate, machines) : [];
  const unregistered = controllersAnew ? await registerAgain(candidate) : [];
  await flushMail(candidate, machines);
  await forgetFaults(candidate, machines);
  await forgetLeftBehind(candidate, machines);
  await besides?.();
  const undone = [...unfetched, ...unrenewed, ...unregistered];
  if (!amongOthers) mustBeDone(undone);
  await settledAt.update(candidate, (others) => ({ ...others, ...started }));
  await operations.clear(candidate);
  return [...silent, ...untrusted, ...unbuilt.flat(), ...undone.map(notReadyFor)];
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
