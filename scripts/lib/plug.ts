import { openChannel } from "../../checks/lib/open-channel.js";
import type { MachineName, SegmentName } from "../../stacks/plan.js";
import { hostIp } from "./host-network.js";
import { cables } from "./journal.js";
import { standing } from "./standing.js";

/**
 * Move a machine's cable: the host's end of it goes to another bridge, or down. The machine sees its
 * carrier, and nothing else; its interface keeps its name. Noted, so that the lab puts it back where
 * it was left when it starts the machine itself.
 *
 * @param from which of its interfaces, by segment
 * @param to the segment, or `null` for no segment at all
 */
export async function plug(
  lab: string,
  machine: MachineName,
  from: SegmentName,
  to: SegmentName | null,
): Promise<void> {
  await move(lab, machine, from, to);
  const noted = { ...(await cables.read(lab)) };
  if (to === from) delete noted[`${machine}/${from}`];
  else noted[`${machine}/${from}`] = to;
  await cables.write(lab, noted);
}

/** Put the cables of a machine that was started anew back where they were left. */
export async function replug(lab: string, machine: MachineName): Promise<void> {
  for (const [cable, to] of Object.entries(await cables.read(lab))) {
    const [owner, from] = cable.split("/");
    if (owner === machine) await move(lab, machine, from as SegmentName, to as SegmentName | null);
  }
}

/**
 * Cut the moved cables of machines about to be made anew. The kernel takes its time to clear away
 * what a machine leaves behind, which would go on answering in a segment that it has no business in.
 */
export async function cutMovedCables(lab: string, machines: readonly MachineName[]): Promise<void> {
  for (const [cable, to] of Object.entries(await cables.read(lab))) {
    const [owner, from] = cable.split("/") as [MachineName, SegmentName];
    if (to === null || !machines.includes(owner)) continue;
    // A machine that does not run has no cable left to cut.
    const name = await hostEnd(lab, owner, from).catch(() => undefined);
    if (name) await hostIp(["link", "delete", name]);
  }
}

/** Forget where the cables of a machine were left: it starts as the plan has it. */
export async function forgetCables(lab: string, machines: readonly MachineName[]): Promise<void> {
  const noted = await cables.read(lab);
  const kept = Object.entries(noted).filter(
    ([cable]) => !machines.includes(cable.split("/")[0] as MachineName),
  );
  if (kept.length < Object.keys(noted).length) await cables.write(lab, Object.fromEntries(kept));
}

async function move(
  lab: string,
  machine: MachineName,
  from: SegmentName,
  to: SegmentName | null,
): Promise<void> {
  const name = await hostEnd(lab, machine, from);
  if (to === null) {
    await hostIp(["link", "set", name, "nomaster", "down"]);
    return;
  }
  const bridge = (await standing(lab)).segments.get(to);
  if (!bridge) throw new Error(`segment '${to}' does not stand: run 'lab up ${lab}'`);
  await hostIp(["link", "set", name, "master", `br-${bridge.Id.slice(0, 12)}`, "up"]);
}

/** The host's end of a machine's cable, by name. */
async function hostEnd(lab: string, machine: MachineName, from: SegmentName): Promise<string> {
  const channel = await openChannel(lab, machine);
  const peer = await channel
    .run(`cat /sys/class/net/${from}/iflink`, 2000)
    .finally(() => channel.close());
  const index = Number(peer.stdout);
  if (!Number.isInteger(index) || index <= 0) {
    throw new Error(`${machine} has no interface '${from}' to move: ${peer.stderr.trim()}`);
  }
  const links = await hostIp(["-o", "link"]);
  const name = links.match(new RegExp(`^${index}: ([^@:]+)`, "m"))?.[1];
  if (!name) throw new Error(`the host has no end of ${machine}'s cable (interface ${index})`);
  return name;
}
