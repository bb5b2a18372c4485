import type { MachineName } from "../../../stacks/plan/plan.js";
import type { MachineChanges } from "../../facts/machine-changes.js";
import { standing } from "../../host/standing.js";
import { type Started, started } from "./started.js";
import { type Written, written } from "./written.js";

/**
 * What became of machines of a lab since a moment, seen from the host, whoever is root there: what was written on
 * their disks, what is in their memory alone and makes something start, what runs now and did not then, and which
 * programs are not their images'.
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
    started(engine, there, since),
  ]);
  if (!disks) return undefined;
  return [...there.keys()].map((machine) => {
    const { files, moreFiles, ...programs } = disks.get(machine) ?? nothingWritten;
    const { processes, memory, moreMemory } = running.get(machine) ?? nothingStarted;
    return {
      machine,
      ...programs,
      // It is gone once the machine stops, and nobody has a reason to start things so.
      files: [...memory, ...files],
      moreFiles: moreFiles + moreMemory,
      processes,
    };
  });
}

const nothingWritten: Written = { files: [], moreFiles: 0, programs: [], morePrograms: 0 };
const nothingStarted: Started = { processes: [], memory: [], moreMemory: 0 };
