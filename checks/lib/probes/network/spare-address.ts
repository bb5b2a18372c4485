import { plan, type SegmentName } from "../../../../stacks/plan/plan.js";

/** In lan above what DHCP leases, below those that probes ask from (`seats.ts`). */
const spare = { first: 150, count: 70 };
/** Questions that may ask at a time, and for how long a place is theirs, in milliseconds. */
const places = 3;
const turnMs = 3000;

/**
 * An address of a segment that nobody has. Servers make whoever gave a wrong password wait, by address:
 * so whoever gives one comes from an address that has not been used for a minute.
 *
 * @param place another one for each question that asks at the same time
 */
export function spareAddress(segment: SegmentName, place: 0 | 1 | 2): string {
  const turn = Math.floor(Date.now() / turnMs);
  const number = spare.first + ((turn * places + place) % spare.count);
  return plan.segments[segment].cidr.replace(/\d+\/\d+$/, String(number));
}
