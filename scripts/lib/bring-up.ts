import { setTimeout } from "node:timers/promises";
import { poolOf } from "../../stacks/lib/cabling.js";
import type { AreaName, MachineName, NodeName, SegmentName } from "../../stacks/plan.js";
import { plan } from "../../stacks/plan.js";
import { machinesOf } from "./areas.js";
import { ensureBenchTools } from "./bench-tools.js";
import { buildInside, isBuiltInside } from "./build-inside.js";
import { docker } from "./docker.js";
import { dressBridges } from "./dress-bridges.js";
import { fetchFeeds } from "./fetch-feeds.js";
import { inTurn } from "./in-turn.js";
import { joinSites } from "./join-sites.js";
import { applied, operations, settledAt } from "./journal.js";
import { removeLeftovers } from "./leftovers.js";
import { limitProcesses } from "./limits.js";
import { listPresent } from "./list-present.js";
import { mustBeDone } from "./must-be-done.js";
import { mustBeReadable } from "./must-be-readable.js";
import { replug } from "./plug.js";
import { ensureProvisionFolders } from "./provision-folders.js";
import { waitReady } from "./ready.js";
import { slotOf } from "./slot.js";
import { type Standing, standing } from "./standing.js";
import { startTimes } from "./start-times.js";
import { type SynthesizedStack, synthesize } from "./synthesis.js";
import { apply } from "./terraform.js";
import { writeSecrets } from "./write-secrets.js";

/** Between two looks at what is being made, in milliseconds. */
const pauseMs = 50;

/** How long a machine may take from its start until its services answer, in milliseconds. */
export const readyMs = 120_000;

export interface BringUpOptions {
  readonly signal?: AbortSignal;
  /** Told what is going on. */
  readonly note: (line: string) => void;
}

/**
 * Make the areas of a lab stand, every service answering. What stands already is left alone;
 * machines that were stopped are started with what is on their disks; those that somebody else started
 * are waited for.
 *
 * @param areas with those they need
 * @returns nodes that were made or started since all of this was last waited for
 * @throws NotObserved naming the service that is late, or the machine that did not do its part, and why
 */
export async function bringUp(
  lab: string,
  areas: readonly AreaName[],
  { signal, note }: BringUpOptions,
): Promise<NodeName[]> {
  await mustBeReadable(lab);
  const interrupted = await operations.read(lab);
  if (interrupted) await removeLeftovers(lab);
  const [stacks, before] = await Promise.all([synthesize(lab), standing(lab)]);
  const digests = await applied.read(lab);
  const wanted = areas.flatMap((area) => nodesOf(stacks, area));

  const unapplied = areas.filter((area) => {
    const nodes = nodesOf(stacks, area);
    return (
      digests[area] !== stacks.get(area)?.digest || nodes.some((node) => !before.nodes.has(node))
    );
  });
  const cut = !(await cablesLaid(lab, before));
  if (!cut) await dressBridges(before);
  const stopped = wanted.filter((node) => {
    const state = before.nodes.get(node)?.State;
    return state !== undefined && state !== "running" && state !== "restarting";
  });
  const inside = await unbuilt(before);
  const [known, now] = await Promise.all([settledAt.read(lab), startTimes(wanted, before)]);
  const unawaited = wanted.filter(
    (node) =>
      before.nodes.get(node)?.State === "restarting" ||
      (now[node] !== undefined && now[node] !== known[node]),
  );
  if (
    !interrupted &&
    unapplied.length === 0 &&
    inside.length === 0 &&
    !cut &&
    stopped.length === 0 &&
    unawaited.length === 0
  ) {
    return [];
  }

  await operations.write(lab, { verb: "up", since: new Date().toISOString() });
  await Promise.all([
    writeSecrets(lab),
    listPresent(lab, [...new Set([...before.nodes.keys(), ...wanted])].filter(isMachine)),
    ensureBenchTools(),
    ensureProvisionFolders(lab),
  ]);
  const cables = cut ? applyNoting(lab, stacks, "segments", signal) : Promise.resolve();
  if (cut) await dressBridges(await laidMeanwhile(lab, cables));
  await inTurn(stopped, (node) => {
    const { Id = "", State } = before.nodes.get(node) ?? {};
    const container = docker.getContainer(Id);
    return State === "paused" ? container.unpause() : container.start();
  });
  const begun = new Set<NodeName>([...stopped, ...unawaited]);
  await Promise.all(
    unapplied.map(async (area) => {
      await applyNoting(lab, stacks, area, signal);
      for (const node of nodesOf(stacks, area)) if (!before.nodes.has(node)) begun.add(node);
    }),
  );

  await cables;
  const after = await standing(lab);
  // As they were started before they are waited for: who starts again meanwhile is waited for next time.
  const started = await startTimes(wanted, after);
  await limitProcesses([...begun].flatMap((node) => after.nodes.get(node) ?? []));
  const settled = settle(lab, wanted, { ...(signal && { signal }), note });
  const [unfetched] = await Promise.all([
    settled.then(() => fetchFeeds(lab, [...begun])),
    joinSites(lab, [...begun], new Set(after.nodes.keys()), settled),
    ...(await unbuilt(after)).map((stack) => buildInside(lab, stack, after, signal)),
  ]);
  // Else the next `up` takes it for settled, and does not begin again.
  mustBeDone(unfetched);
  await settledAt.update(lab, (others) => ({ ...others, ...started }));
  await operations.clear(lab);
  return [...begun];

  /** Stacks inside the areas that are not built as they should be. */
  async function unbuilt(stands: Standing): Promise<SynthesizedStack[]> {
    const inner = [...stacks.values()].filter(({ inside }) => inside && areas.includes(inside));
    const built = await Promise.all(inner.map((stack) => isBuiltInside(lab, stack, stands)));
    return inner.filter((_, index) => !built[index]);
  }
}

/** Wait until nodes that were just started answer, cables where they were left. */
export async function settle(
  lab: string,
  nodes: readonly NodeName[],
  { signal, note }: BringUpOptions,
): Promise<void> {
  const late = new Set(nodes);
  const tell = () => note([...late].join(", "));
  tell();
  await Promise.all(
    nodes.map(async (node) => {
      if (isMachine(node)) await replug(lab, node);
      await waitReady(lab, node, readyMs, signal);
      late.delete(node);
      tell();
    }),
  );
}

/**
 * Wait until the engine has every network of a lab, while the provider may still be waiting: it does
 * so for two seconds after each is made.
 */
async function laidMeanwhile(lab: string, cables: Promise<void>): Promise<Standing> {
  let over = false;
  const end = () => {
    over = true;
  };
  cables.then(end, end);
  for (;;) {
    if (over) await cables;
    const last = over;
    const stands = await standing(lab);
    if (last || (await cablesLaid(lab, stands))) return stands;
    await setTimeout(pauseMs);
  }
}

function isMachine(node: NodeName): node is MachineName {
  return node in plan.machines;
}

function nodesOf(stacks: ReadonlyMap<string, SynthesizedStack>, area: AreaName): NodeName[] {
  return [...(stacks.get(area)?.addresses.keys() ?? machinesOf(area))];
}

async function applyNoting(
  lab: string,
  stacks: ReadonlyMap<string, SynthesizedStack>,
  name: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stack = stacks.get(name);
  if (!stack) throw new Error(`no stack is called '${name}'`);
  await apply(stack, signal ? { signal } : {});
  await applied.update(lab, (digests) => ({ ...digests, [name]: stack.digest }));
}

async function cablesLaid(lab: string, { segments }: Standing): Promise<boolean> {
  const slot = await slotOf(lab);
  return (Object.keys(plan.segments) as SegmentName[]).every(
    (segment) => segments.get(segment)?.IPAM?.Config?.[0]?.Subnet === poolOf(slot, segment),
  );
}
