import { takeNameAnywhere } from "../../../../scripts/ground/take-name-anywhere.js";
import { plan, type SegmentName } from "../../../../stacks/plan/plan.js";
import type { CheckScene } from "../../check.js";

/** In lan above what DHCP leases, below those that probes ask from (`seats.ts`). */
const spare = { first: 150, count: 70 };
/** How long an address is not used again, in milliseconds: servers have forgotten it by then. */
const restMs = 60_000;

/**
 * An address of a segment that nobody has. Servers make whoever gave a wrong password wait, by address: so whoever
 * gives one comes from an address that no look at this lab has used for a minute, while there are any.
 */
export async function spareAddress(
  { lab }: Pick<CheckScene, "lab">,
  segment: SegmentName,
): Promise<string> {
  // A program that has ended holds no name: the next one begins elsewhere.
  const turn = Math.floor(Date.now() / 1000);
  const numbers = Array.from({ length: spare.count }, (_, at) => (turn + at) % spare.count);
  for (const number of numbers) {
    const held = await takeNameAnywhere(`plateau/lab/${lab}/spare/${segment}/${number}`);
    if (!held) continue;
    setTimeout(() => void held.release(), restMs).unref();
    return addressOf(segment, number);
  }
  return addressOf(segment, turn % spare.count);
}

function addressOf(segment: SegmentName, number: number): string {
  return plan().segments[segment].cidr.replace(/\d+\/\d+$/, String(spare.first + number));
}
