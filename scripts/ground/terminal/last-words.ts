import { complain } from "./complain.js";

/**
 * Have what nobody caught told as everything else is, before the program ends: Node would write it to
 * the terminal as it came.
 *
 * @param exitCodeOf says it, and which exit code tells it. @default the message, and 1
 */
export function sayLastWords(
  exitCodeOf: (problem: unknown) => number = (problem) => {
    complain(`${(problem as Error).stack ?? problem}\n`);
    return 1;
  },
): void {
  process.on("uncaughtException", (problem) => process.exit(exitCodeOf(problem)));
}
