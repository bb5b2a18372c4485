import { rm } from "node:fs/promises";
import { join } from "node:path";
import { machineNames } from "../../stacks/plan/plan.js";
import { secretsVolume } from "../../stacks/plan/secrets-volume.js";
import { dropUnreadable } from "../facts/drop-unreadable.js";
import { journals, operations } from "../facts/journal.js";
import { labHome } from "../ground/home.js";
import { engineOf } from "../host/engine-of.js";
import { killNodes } from "../host/kill-nodes.js";
import { removeHands } from "../host/remove-hands.js";
import { removeTree } from "../host/remove-tree.js";
import { removeVolume } from "../host/remove-volume.js";
import { standing } from "../host/standing.js";
import { forgetStopped } from "../host/stopped.js";
import { dropStates, notedIds } from "../terraform/state-file.js";
import { synthesize } from "../terraform/synthesis.js";
import { destroy } from "../terraform/terraform.js";
import { dropLooseVolumes } from "./checkpoints/drop-loose-volumes.js";
import { secretsLayer } from "./checkpoints/secrets-layer.js";
import { removeLeftovers } from "./leftovers.js";

/**
 * What goes from a lab's folder with its machines, journals aside. What its candidate's values are drawn from
 * stays, as what he did does.
 */
const transient = ["stacks", "secrets", "slot"];

/**
 * Take a whole lab away: machines first, then their cables. What its folder tells of them may be unreadable.
 *
 * @param kept a journal that stays, of those that go with the lab. @default - none
 * @returns whether there was anything
 */
export async function takeDown(
  candidate: string,
  signal?: AbortSignal,
  kept?: (typeof journals)[number],
): Promise<boolean> {
  await dropLooseVolumes(candidate);
  const dropped = await dropUnreadable(candidate);
  if (dropped || (await operations.read(candidate))) await removeLeftovers(candidate);
  const before = await standing(candidate);
  if (before.nodes.size === 0 && before.segments.size === 0) {
    await forget(candidate, { kept });
    return false;
  }
  await operations.write(candidate, { verb: "down", since: new Date().toISOString() });

  const options = { refresh: false, ...(signal && { signal }) };
  // What is inside machines goes with them.
  const stacks = [...(await synthesize(candidate)).values()].filter(({ inside }) => !inside);
  const stated = await Promise.all(
    stacks.map(async (stack) => ({
      stack,
      has: (await notedIds(candidate, stack.name)).length > 0,
    })),
  );
  const areas = stated.filter(({ stack, has }) => has && stack.name !== "segments");
  // Nothing of these disks will be read again: no orderly shutdown to wait for.
  await killNodes(before, [...before.nodes.keys()]);
  await Promise.all(areas.map(({ stack }) => destroy(stack, options)));
  // What no state knows has nobody else to take it away.
  const left = await standing(candidate);
  await Promise.all(
    [...left.nodes.values()].map(({ Id }) =>
      left.engine.getContainer(Id).remove({ force: true, v: true }),
    ),
  );
  const segments = stated.find(({ stack }) => stack.name === "segments");
  if (segments?.has) await destroy(segments.stack, options);
  await Promise.all(
    [...(await standing(candidate)).segments.values()].map(({ Id }) =>
      left.engine.getNetwork(Id).remove(),
    ),
  );
  // While the operation is noted: what can't be removed is tried again.
  const [machine] = before.nodes.values();
  await forget(candidate, { image: machine?.ImageID, kept });
  return true;
}

interface ForgetOptions {
  /** What one of its machines booted from: the bench's may not have been built since it changed. */
  readonly image?: string | undefined;
  readonly kept?: (typeof journals)[number] | undefined;
}

async function forget(candidate: string, { image, kept }: ForgetOptions): Promise<void> {
  const folder = labHome(candidate);
  await Promise.all([
    ...machineNames.map((machine) =>
      removeVolume(engineOf(candidate), secretsVolume(candidate, machine)),
    ),
    secretsLayer.remove(candidate),
    forgetStopped(engineOf(candidate), candidate),
    removeHands(engineOf(candidate), candidate),
    // The root of a machine that an earlier version made had it in hand.
    removeTree(join(folder, "provision"), image),
    dropStates(candidate),
    ...transient.map((name) => rm(join(folder, name), { recursive: true, force: true })),
    ...journals
      .filter((journal) => journal.goesWithLab && journal !== operations && journal !== kept)
      .map((journal) => journal.clear(candidate)),
  ]);
  await operations.clear(candidate);
}
