import type { MachineName } from "../../stacks/plan/plan.js";
import { type ResetOptions, reset } from "../operations/reset.js";
import { leaveExercises } from "./leave-exercises.js";

/**
 * Make machines of a candidate's lab anew, and leave the exercises that they are part of.
 *
 * @throws what `reset` does
 */
export async function resetMachines(
  candidate: string,
  machines: readonly MachineName[],
  options: Omit<ResetOptions, "besides">,
): Promise<void> {
  const besides = () => leaveExercises(candidate, machines);
  await reset(candidate, machines, { ...options, besides });
}
