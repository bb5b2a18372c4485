import { type MachineName, machineNames } from "../../stacks/plan/plan.js";
import { declarations } from "../facts/journal.js";
import { noting } from "../ground/noting.js";
import type { Tools } from "../ground/tools.js";
import { standing } from "../host/standing.js";
import type { NotReady } from "../operations/not-ready.js";
import { resetMachines } from "./reset-machines.js";

/**
 * Make all machines of a candidate's lab anew: nothing is left of what he did there, nor of what he declared.
 *
 * @returns them, and what does not answer
 * @throws what `reset` does
 */
export async function makeLabAnew(
  candidate: string,
  { signal, tell }: Tools,
): Promise<{ readonly machines: MachineName[]; readonly notReady: NotReady[] }> {
  const { nodes } = await standing(candidate);
  const machines = machineNames.filter((name) => nodes.has(name));
  const notReady = await resetMachines(candidate, machines, { signal, note: noting(tell) });
  await declarations.clear(candidate);
  return { machines, notReady };
}
