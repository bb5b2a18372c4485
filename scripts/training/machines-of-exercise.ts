import type { Exercise } from "../../checks/lib/exercise.js";
import { judging } from "../../checks/lib/judging.js";
import { selectChecks } from "../../checks/select-checks.js";
import { isMachine } from "../../stacks/plan/is-machine.js";
import type { MachineName } from "../../stacks/plan/plan.js";

/** Machines that an exercise has to do with: those that it needs, and those that it is judged on. */
export function machinesOfExercise(exercise: Exercise): MachineName[] {
  const nodes = [...selectChecks(judging(exercise)).values()].flatMap((check) =>
    "needs" in check ? check.needs : [],
  );
  return [...new Set([...exercise.needs, ...nodes])].filter(isMachine);
}
