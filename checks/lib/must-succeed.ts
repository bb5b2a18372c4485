import type { ProcessOutput } from "zx/core";

/**
 * Insist that a command of a fault, an exercise or a tidying did its work, where `succeed` would not give it
 * the time: `mustSucceed(await node.within(20_000)`…`)`.
 *
 * @param nothingToDo what it says where there was no work to do. @default - then it succeeds as well
 * @throws Error with what it said
 */
export function mustSucceed(
  { exitCode, stdout, stderr }: ProcessOutput,
  nothingToDo?: RegExp,
): void {
  if (exitCode === 0 || nothingToDo?.test(`${stdout}\n${stderr}`)) return;
  throw new Error(stderr.trim() || stdout.trim() || `exit ${exitCode}`);
}
