import { join } from "node:path";
import { execa } from "execa";
import { Exit } from "../../ground/exit.js";
import { root } from "../../ground/home.js";

/**
 * The command line, as a user has it: with the time that it takes to start.
 *
 * @throws Error with what it said, where it exits otherwise than expected
 */
export async function lab(
  args: readonly string[],
  expected: readonly number[] = [Exit.done],
): Promise<number> {
  const { exitCode, stdout, stderr } = await execa(join(root, "scripts", "lab"), args, {
    stdin: "ignore",
    reject: false,
  });
  if (exitCode === undefined || !expected.includes(exitCode)) {
    throw new Error(`lab ${args.join(" ")}: exit ${exitCode}\n${stdout}\n${stderr}`);
  }
  return exitCode;
}
