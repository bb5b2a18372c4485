import type Docker from "dockerode";
import type { MachineChanges } from "../../facts/machine-changes.js";

/** What is told of a command line, in characters: a machine may make it as long as it likes. */
const told = 200;

/**
 * What runs in a container and was started since a moment: the kernel's list, and the words that each process
 * has given itself. None where it does not run.
 */
export async function started(
  engine: Docker,
  container: string,
  since: Date,
): Promise<MachineChanges["processes"]> {
  const now = Date.now();
  const { Processes } = await engine
    .getContainer(container)
    .top({ ps_args: `-ww -eo pid,etimes,args:${told}` })
    .catch((problem: { statusCode?: number }) => {
      if (problem.statusCode === 409) return { Processes: [] };
      throw problem;
    });
  const running = (Processes as string[][]).flatMap(([, seconds = "", command = ""]) => {
    const startedAt = new Date(now - Number(seconds) * 1000);
    return startedAt < since
      ? []
      : [{ command: command.trim(), startedAt: startedAt.toISOString() }];
  });
  return running.toSorted((one, other) => other.startedAt.localeCompare(one.startedAt));
}
