import { isMachine } from "../../../stacks/plan/is-machine.js";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { standing } from "../../host/standing.js";
import { written } from "./written.js";

/**
 * Programs of a lab's machines that are not their images', and nothing else that became of them. None where the engine
 * keeps disks otherwise than as overlay2.
 */
export async function otherPrograms(candidate: string): Promise<MachineChanges[]> {
  const { engine, nodes } = await standing(candidate);
  const there = new Map(
    [...nodes].flatMap(([name, { Id }]) => (isMachine(name) ? [[name, Id] as const] : [])),
  );
  if (there.size === 0) return [];
  const disks = await written(engine, there, new Date());
  return [...(disks ?? [])].map(([machine, { programs, morePrograms }]) => ({
    ...{ machine, programs, morePrograms },
    ...{ files: [], moreFiles: 0, processes: [] },
  }));
}
