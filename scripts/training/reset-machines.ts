import type { MachineName } from "../../stacks/plan/plan.js";
import { playedScenarios } from "../facts/journal.js";
import type { NotReady } from "../operations/not-ready.js";
import { type ResetOptions, reset } from "../operations/reset.js";
import { leaveExercises } from "./leave-exercises.js";

/**
 * Make machines of a candidate's lab anew, and leave the exercises that they are part of, and the scenario.
 *
 * @returns what `reset` does
 * @throws what `reset` does
 */
export async function resetMachines(
  candidate: string,
  machines: readonly MachineName[],
  options: Omit<ResetOptions, "besides">,
): Promise<NotReady[]> {
  const besides = async () => {
    // Letters of a scenario are on the one, tickets that they made on the other.
    if (machines.includes("mail1") || machines.includes("desk1")) {
      await playedScenarios.clear(candidate);
    }
    await leaveExercises(candidate, machines);
  };
  return reset(candidate, machines, { ...options, besides });
}
