import type { Fault } from "../../checks/lib/fault.js";
import { NothingToUndo } from "../../checks/lib/nothing-to-undo.js";
import type { Lab } from "../../checks/lib/run/lab.js";
import { faultsInForce } from "../facts/journal.js";
import { handsOn } from "./hands-on.js";

/** How long a fault may take to take hold, in milliseconds. */
const limitMs = 60_000;

/**
 * Put a fault in force, and note it so that a reset of its machines takes it out of the note again.
 *
 * @throws NothingToUndo where nothing was changed: then nothing is noted
 * @throws what else stopped it; the fault is noted all the same, since part of it may be in force
 */
export async function applyFault(id: string, fault: Fault, lab: Lab): Promise<void> {
  const before = (await faultsInForce.read(lab.name))[id];
  await faultsInForce.update(lab.name, (inForce) => ({ ...inForce, [id]: [...fault.resets] }));
  const scene = lab.scene(fault.needs, [], lab.time.deadline(limitMs));
  try {
    await fault.apply({ ...scene, hands: handsOn(lab) });
  } catch (problem) {
    if (problem instanceof NothingToUndo) {
      await faultsInForce.update(lab.name, ({ [id]: _, ...others }) =>
        before ? { ...others, [id]: before } : others,
      );
    }
    throw problem;
  }
}
