import { setTimeout } from "node:timers/promises";
import { poolOf } from "../../stacks/plan/cabling.js";
import { segmentNames } from "../../stacks/plan/plan.js";
import { slotOf } from "../host/slot.js";
import { type Standing, standing } from "../host/standing.js";

/** Between two looks at what is being made, in milliseconds. */
const pauseMs = 50;

/** Whether the engine has every network of a lab, in the part of the underlay that the lab was allotted. */
export async function cablesLaid(candidate: string, { segments }: Standing): Promise<boolean> {
  const slot = await slotOf(candidate);
  return segmentNames.every(
    (segment) => segments.get(segment)?.IPAM?.Config?.[0]?.Subnet === poolOf(slot, segment),
  );
}

/**
 * Wait until the engine has every network of a lab, while the provider may still be waiting: it does
 * so for two seconds after each is made.
 *
 * @param laying what makes them
 * @throws what that threw
 */
export async function laidMeanwhile(candidate: string, laying: Promise<void>): Promise<Standing> {
  let over = false;
  const end = () => {
    over = true;
  };
  laying.then(end, end);
  for (;;) {
    if (over) await laying;
    const last = over;
    const stands = await standing(candidate);
    if (last || (await cablesLaid(candidate, stands))) return stands;
    await setTimeout(pauseMs);
  }
}
