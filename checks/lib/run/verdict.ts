import { Exit, type ExitCode } from "../../../scripts/ground/exit.js";
import type { Result } from "./result.js";

/** The exit code that results deserve. What needs the trainer, or an exercise that was not started, counts nowhere. */
export function verdictOf(results: readonly Result[]): ExitCode {
  if (results.some(({ outcome }) => outcome === "not_satisfied")) return Exit.notSatisfied;
  if (results.some(({ outcome }) => outcome === "not_observed")) return Exit.notObserved;
  return Exit.done;
}
