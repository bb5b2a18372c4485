import type { ProcessOutput } from "zx";

/**
 * Insist that a command of a fault or an exercise did its work, where `succeed` would not give it the
 * time: `done(await node.within(20_000)`…`)`.
 *
 * @throws Error with what it said
 */
export function done({ exitCode, stdout, stderr }: ProcessOutput): void {
  if (exitCode !== 0) throw new Error(stderr.trim() || stdout.trim() || `exit ${exitCode}`);
}
