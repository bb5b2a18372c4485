import { machinesOf } from "../../stacks/plan/areas.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { AreaName, NodeName } from "../../stacks/plan/plan.js";
import type { Undone } from "../channel/tell-machines.js";
import { endPause } from "../facts/end-pause.js";
import { hostNameOf } from "../facts/host-name-of.js";
import { localHost } from "../facts/hosts.js";
import { applied, operations, settledAt } from "../facts/journal.js";
import { mustBeReadable } from "../facts/must-be-readable.js";
import { openPause } from "../facts/open-pause.js";
import { shareCopy } from "../ground/shelf/copies/working-copy.js";
import { dressBridges } from "../host/dress-bridges.js";
import { limitProcesses } from "../host/limits.js";
import { oneCableAtATime } from "../host/one-cable-at-a-time.js";
import { type Standing, standing } from "../host/standing.js";
import { startContainer } from "../host/start-container.js";
import { startTimes } from "../host/start-times.js";
import { type SynthesizedStack, synthesize } from "../terraform/synthesis.js";
import { apply } from "../terraform/terraform.js";
import { buildInside, unbuiltInside } from "./build-inside.js";
import { laidMeanwhile } from "./cables.js";
import { dropLooseVolumes } from "./checkpoints/drop-loose-volumes.js";
import { mustNotBeHalfRestored } from "./checkpoints/must-not-be-half-restored.js";
import { fetchFeeds } from "./fetch-feeds.js";
import { handSecrets } from "./hand-secrets.js";
import { pinHost } from "./hosts/pin-host.js";
import { supplyHost } from "./hosts/supply-host.js";
import { joinSites } from "./join-sites.js";
import { isNothing, lackingOf, nodesOf } from "./lacking.js";
import { removeLeftovers } from "./leftovers.js";
import { listPresent } from "./list-present.js";
import { mustBeDone } from "./must-be-done.js";
import { mustKeepMachines } from "./must-keep-machines.js";
import { type NotReady, notReadyFor } from "./not-ready.js";
import { type SettleOptions, settle } from "./settle.js";
import { shutFormerSocket } from "./shut-former-socket.js";
import { wakeGuests } from "./wake-guests.js";
import { writeSecrets } from "./write-secrets.js";

export interface BringUpOptions extends SettleOptions {
  /** Whether its machines were just given disks that somebody left. @default false */
  readonly isRestored?: boolean;
}

export interface BroughtUp {
  /** Nodes that were made or started since all of this was last waited for. */
  readonly begun: readonly NodeName[];
  /** Those that had answered once, and do not with what was left on their disks. */
  readonly notReady: readonly NotReady[];
}

/**
 * Make the areas of a lab stand, every service answering. What stands already is left alone;
 * machines that were stopped are started with what is on their disks; those that somebody else started
 * are waited for. A lab that was paused is not any more. What a candidate or a fault broke stays so: it is told, and
 * the lab stands.
 *
 * @param areas with those they need
 * @throws NotObserved naming the service that is late, or the machine that did not do its part, and why, where it is
 *   as new
 * @throws Misuse, with nothing done, where its restoring from a checkpoint was cut off, or machines that stand would be made anew
 */
export async function bringUp(
  candidate: string,
  areas: readonly AreaName[],
  { isRestored = false, ...options }: BringUpOptions,
): Promise<BroughtUp> {
  const { signal } = options;
  await mustBeReadable(candidate);
  await mustNotBeHalfRestored(candidate);
  // Of a `save` that was cut off, before it had changed anything else or after.
  await dropLooseVolumes(candidate);
  const interrupted = await operations.read(candidate);
  // A pause that was cut off has made nothing.
  if (interrupted && interrupted.verb !== "pause") await removeLeftovers(candidate);
  const machines = areas.flatMap((area) => machinesOf(area));
  const supply = () => supplyHost(candidate, { machines, note: options.note, signal });
  const isElsewhere = hostNameOf(candidate) !== localHost;
  // Before it is said what they are to be: what another host is able to, its images tell.
  if (isElsewhere) await supply();
  const [stacks, before] = await Promise.all([synthesize(candidate), standing(candidate)]);
  const wanted = areas.flatMap((area) => nodesOf(stacks, area));
  const lacking = await lackingOf(candidate, areas, stacks, before);
  if (!lacking.cables) await dressBridges(before);
  const paused = await openPause(candidate);
  if (!interrupted && !paused && isNothing(lacking)) return { begun: [], notReady: [] };
  // What was restored was just made by this version.
  if (!isRestored) {
    await mustKeepMachines(candidate, { areas: lacking.areas, stacks, stands: before, signal });
  }

  await pinHost(candidate);
  await operations.write(candidate, { verb: "up", since: new Date().toISOString() });
  const present = [...new Set([...before.nodes.keys(), ...wanted])].filter(isMachine);
  await Promise.all([writeSecrets(candidate), listPresent(candidate, present)]);
  // Before any machine is made of it: whoever goes on with the lab elsewhere, should this be cut off, finds the same.
  await shareCopy(candidate);

  const make = (name: string) => applyNoting(candidate, name, stacks, signal);
  const cables = lacking.cables ? make("segments") : Promise.resolve();
  await Promise.all([
    lacking.cables && laidMeanwhile(candidate, cables).then(dressBridges),
    // What runs has its own; but the list of those present is the monitoring's to follow.
    handSecrets(
      candidate,
      present.filter((name) => name === "mon1" || before.nodes.get(name)?.State !== "running"),
    ),
  ]);
  await start(before, lacking.stopped);
  await Promise.all(lacking.areas.map(make));
  await cables;
  const made = lacking.areas
    .flatMap((area) => nodesOf(stacks, area))
    .filter((node) => !before.nodes.has(node));
  const begun = [...new Set([...lacking.stopped, ...lacking.unawaited, ...made])];

  const after = await standing(candidate);
  // As they were started before they are waited for: who starts again meanwhile is waited for next time.
  const started = await startTimes(wanted, after);
  await limitProcesses(
    after.engine,
    begun.flatMap((node) => after.nodes.get(node) ?? []),
  );
  const inside = await unbuiltInside(candidate, areas, stacks, after);
  const answeredOnce = await settledAt.read(candidate);
  const asLeft = new Set(
    wanted.filter(
      (node) => isRestored || (before.nodes.has(node) && answeredOnce[node] !== undefined),
    ),
  );
  const settled = settle(candidate, wanted, {
    ...options,
    asLeft,
    isKnownBroken: (paused?.notReady ?? []).length > 0,
  });
  const [unfetched, unshut, notReady, unbuilt] = await Promise.all([
    settled.then(() => fetchFeeds(candidate, begun)),
    settled.then(() => shutFormerSocket(candidate, after)),
    settled,
    Promise.all(inside.map((stack) => buildInside(candidate, stack, after, signal))),
    joinSites(candidate, begun, new Set(after.nodes.keys()), settled),
    ...(paused ? [settled.then(() => wakeGuests(candidate, paused.guests))] : []),
  ]);
  const isAsLeft = ({ machine }: Undone) => asLeft.has(machine);
  // Else the next `up` takes it for settled, and does not begin again.
  const undone = [...unfetched, ...unshut];
  mustBeDone(undone.filter((one) => !isAsLeft(one)));
  await settledAt.update(candidate, (others) => ({ ...others, ...started }));
  await endPause(candidate);
  await operations.clear(candidate);
  const left = undone.filter(isAsLeft).map(notReadyFor);
  return { begun, notReady: [...notReady, ...unbuilt.flat(), ...left] };
}

async function applyNoting(
  candidate: string,
  name: string,
  stacks: ReadonlyMap<string, SynthesizedStack>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stack = stacks.get(name);
  if (!stack) throw new Error(`no stack is called '${name}'`);
  await apply(stack, signal ? { signal } : {});
  await applied.update(candidate, (digests) => ({ ...digests, [name]: stack.digest }));
}

/** Start nodes that are there, with what is on their disks. */
async function start({ engine, nodes }: Standing, names: readonly NodeName[]): Promise<void> {
  await oneCableAtATime(names, (name) => {
    const { Id = "", State } = nodes.get(name) ?? {};
    const container = engine.getContainer(Id);
    return State === "paused" ? container.unpause() : startContainer(container);
  });
}
