import type { MachineName } from "../../stacks/plan/plan.js";
import { asCandidate } from "./as-candidate.js";

/**
 * What a machine's own root is answered.
 *
 * @param command for BusyBox' shell, which has some of Debian's programs in it: theirs have whole paths
 */
export async function rootSays(
  lab: string,
  machine: MachineName,
  command: string,
): Promise<string> {
  const channel = await asCandidate(lab, machine);
  try {
    return (await channel.run(command, 30_000)).stdout.trim();
  } finally {
    channel.close();
  }
}
