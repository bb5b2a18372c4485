import type { MachineName } from "../../../stacks/plan/plan.js";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { standing } from "../../host/standing.js";
import { started } from "./started.js";
import { written } from "./written.js";

/**
 * What became of machines of a lab since a moment, seen from the host, whoever is root there: what was written on
 * their disks, and what runs now and did not then. What is only in memory (`/run`, `/tmp`) is not on the disks.
 *
 * @returns one of each machine that there is, in the order given; undefined where the engine keeps disks otherwise
 *   than as overlay2
 */
export async function changesSince(
  candidate: string,
  machines: readonly MachineName[],
  since: Date,
): Promise<MachineChanges[] | undefined> {
  const { engine, nodes } = await standing(candidate);
  const there = new Map(
    machines.flatMap((machine) => {
      const id = nodes.get(machine)?.Id;
      return id ? [[machine, id] as const] : [];
    }),
  );
  if (there.size === 0) return [];
  const [disks, running] = await Promise.all([
    written(engine, there, since),
    Promise.all(
      [...there].map(async ([machine, id]) => [machine, await started(engine, id, since)] as const),
    ),
  ]);
  if (!disks) return undefined;
  return running.map(([machine, processes]) => ({
    machine,
    processes,
    ...(disks.get(machine) ?? { files: [], moreFiles: 0 }),
  }));
}
