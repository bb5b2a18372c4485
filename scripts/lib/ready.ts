import { type Channel, NotObserved } from "../../checks/lib/channel.js";
import { openChannel } from "../../checks/lib/open-channel.js";
import { type NodeName, plan } from "../../stacks/plan.js";

/** Between two looks, in milliseconds. */
const pauseMs = 100;

/** What keeps a machine from being ready, in its own words; undefined when it is. */
async function lateness(channel: Channel, node: NodeName): Promise<string | undefined> {
  const command = node in plan.machines ? "/usr/lib/plateau/ready" : "test -e /run/ready";
  const { code, stdout, stderr } = await channel.run(command, 3000);
  if (code === 0) return undefined;
  return (stdout || stderr).trim().split("\n").at(-1) || `exit ${code}`;
}

/**
 * Wait until a machine's services answer.
 *
 * @throws NotObserved saying which service is late and why, when the limit is reached
 */
export async function waitReady(
  lab: string,
  node: NodeName,
  limitMs: number,
  signal?: AbortSignal,
): Promise<void> {
  const end = performance.now() + limitMs;
  let late = "not started";
  let channel: Channel | undefined;
  try {
    while (performance.now() < end) {
      signal?.throwIfAborted();
      try {
        channel ??= await openChannel(lab, node);
        const now = await lateness(channel, node);
        if (now === undefined) return;
        late = now;
      } catch (problem) {
        if (!(problem instanceof NotObserved)) throw problem;
        late = problem.message;
        channel?.close();
        channel = undefined;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    throw new NotObserved(`${node}: ${late}`);
  } finally {
    channel?.close();
  }
}
