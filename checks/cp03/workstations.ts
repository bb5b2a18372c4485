import type { Text } from "../../scripts/ground/text.js";
import {
  segmentOfWorkstation,
  type WorkstationName,
  workstations,
} from "../../stacks/plan/workstations.js";
import { claim } from "../lib/claim.js";
import { mustAnswer } from "../lib/must-answer.js";
import type { Node } from "../lib/nodes/node.js";

/**
 * The workstations of the head office, whose way to the servers crosses one router. What the second site reaches is a
 * matter of the tunnel's.
 */
export const officeWorkstations = workstations.filter(
  (name) => segmentOfWorkstation(name) === "lan",
);

/** What was seen of one workstation, and whether it is as it must be. */
export interface Sighting {
  readonly holds: boolean;
  readonly seen: string;
}

/**
 * Look at workstations, all at once, and state that it must be so on each.
 *
 * @param names of those that are looked at
 * @param others machines whose silence would say nothing of a workstation
 * @returns what was seen of each
 * @throws Mismatch with those that are not as they must be
 * @throws NotObserved when one of the others is down and it shows
 */
export async function claimOnEach(
  names: readonly WorkstationName[],
  expected: Text,
  look: (workstation: WorkstationName) => Promise<Sighting>,
  others: readonly Node[] = [],
): Promise<string> {
  const sightings = await Promise.all(names.map(async (name) => ({ name, ...(await look(name)) })));
  const line = (those: typeof sightings) =>
    those.map(({ name, seen }) => `${name} ${seen.trim() || "∅"}`).join("; ");
  const wrong = sightings.filter(({ holds }) => !holds);
  if (wrong.length > 0) await mustAnswer(...others);
  claim(wrong.length === 0, expected, line(wrong));
  return line(sightings);
}
