import { applied } from "../facts/journal.js";
import type { SynthesizedStack } from "../terraform/synthesis.js";
import { lostByApplying } from "../terraform/terraform.js";

/** Address of a guest, or of its disk: `libvirt_domain.vm1_B3F5AA46`. */
const guestOf = /^libvirt_(?:domain|volume)\.([a-z0-9]+)_/;

/**
 * Virtual machines that stand and that applying their stack would take away, or make anew: another version of Plateau has them no
 * more, or by another name. One that it defines otherwise is no such loss, `Guest` sees to that. A stack that is as it was
 * applied is not asked about.
 */
export async function lostGuests(
  candidate: string,
  stack: SynthesizedStack,
  signal?: AbortSignal,
): Promise<string[]> {
  const { [stack.name]: before } = await applied.read(candidate);
  if (before === undefined || before === stack.digest) return [];
  const lost = [...(await lostByApplying(stack, signal))];
  return [...new Set(lost.flatMap((address) => guestOf.exec(address)?.[1] ?? []))].toSorted();
}
