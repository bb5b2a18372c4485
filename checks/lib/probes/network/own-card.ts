import { isIPv4 } from "node:net";
import { macOf } from "../../../../stacks/plan/cabling.js";
import type { MachineName, SegmentName } from "../../../../stacks/plan/plan.js";
import { planNeighbours } from "../../network/plan-neighbours.js";

/**
 * Line of a script on a probe, for `eval`: what it sends to a leased address goes to the card of the machine
 * that says the address is its own, whoever else answers for it. Addresses of the plan are not given away.
 */
export function ownCard(machine: MachineName, segment: SegmentName, address: string): string {
  if (!isIPv4(address) || planNeighbours(segment).has(address)) return ":";
  return `ip neighbour replace ${address} lladdr ${macOf(machine, segment)} dev ${segment} nud permanent`;
}
