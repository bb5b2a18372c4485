import { handsOn } from "../../scripts/lib/hands.js";
import { faultsInForce } from "../../scripts/lib/journal.js";
import type { Fault } from "./fault.js";
import type { Lab } from "./lab.js";

/** How long a fault may take to take hold, in milliseconds. */
const limitMs = 60_000;

/**
 * Put a fault in force, and note it so that a reset of its machines takes it out of the note again.
 *
 * @throws what stopped it; the fault is noted all the same, since part of it may be in force
 */
export async function applyFault(id: string, fault: Fault, lab: Lab): Promise<void> {
  await faultsInForce.update(lab.name, (inForce) => ({ ...inForce, [id]: [...fault.resets] }));
  const scene = lab.scene(fault.needs, [], AbortSignal.timeout(limitMs));
  await fault.apply({ ...scene, hands: handsOn(lab) });
}
