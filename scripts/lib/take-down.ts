import { rm } from "node:fs/promises";
import { join } from "node:path";
import { docker } from "./docker.js";
import { labHome } from "./home.js";
import { operations } from "./journal.js";
import { killNodes } from "./kill-nodes.js";
import { removeLeftovers } from "./leftovers.js";
import { removeTree } from "./remove-tree.js";
import { standing } from "./standing.js";
import { notedIds } from "./state-file.js";
import { synthesize } from "./synthesis.js";
import { destroy } from "./terraform.js";

/** What a lab's folder keeps when its machines are gone: what its candidate's values are drawn from. */
const transient = [
  "stacks",
  "state",
  "secrets",
  "slot",
  "cables.json",
  "faults.json",
  "left-behind.json",
  // As with a reset: who takes an exercise's machines away leaves it.
  "exercises.json",
  "applied.json",
  "inner.json",
  "settled.json",
];

/**
 * Take a whole lab away: machines first, then their cables.
 *
 * @returns whether there was anything
 */
export async function takeDown(lab: string, signal?: AbortSignal): Promise<boolean> {
  if (await operations.read(lab)) await removeLeftovers(lab);
  const before = await standing(lab);
  if (before.nodes.size === 0 && before.segments.size === 0) {
    await operations.clear(lab);
    await forget(lab);
    return false;
  }
  await operations.write(lab, { verb: "down", since: new Date().toISOString() });

  const options = { refresh: false, ...(signal && { signal }) };
  // What is inside machines goes with them.
  const stacks = [...(await synthesize(lab)).values()].filter(({ inside }) => !inside);
  const stated = await Promise.all(
    stacks.map(async (stack) => ({ stack, has: (await notedIds(lab, stack.name)).length > 0 })),
  );
  const areas = stated.filter(({ stack, has }) => has && stack.name !== "segments");
  // Nothing of these disks will be read again: no orderly shutdown to wait for.
  await killNodes(before, [...before.nodes.keys()]);
  await Promise.all(areas.map(({ stack }) => destroy(stack, options)));
  // What no state knows has nobody else to take it away.
  const left = await standing(lab);
  await Promise.all(
    [...left.nodes.values()].map(({ Id }) =>
      docker.getContainer(Id).remove({ force: true, v: true }),
    ),
  );
  const segments = stated.find(({ stack }) => stack.name === "segments");
  if (segments?.has) await destroy(segments.stack, options);
  await Promise.all(
    [...(await standing(lab)).segments.values()].map(({ Id }) => docker.getNetwork(Id).remove()),
  );
  // While the operation is noted: what can't be removed is tried again.
  const [machine] = before.nodes.values();
  await forget(lab, machine?.ImageID);
  await operations.clear(lab);
  return true;
}

/** @param image what one of its machines booted from: the bench's may not have been built since it changed */
async function forget(lab: string, image?: string): Promise<void> {
  await Promise.all([
    // A machine's root had it in hand.
    removeTree(join(labHome(lab), "provision"), image),
    ...transient.map((name) => rm(join(labHome(lab), name), { recursive: true, force: true })),
  ]);
}
