import type { NodeName } from "../../stacks/plan/plan.js";
import type { Channel } from "./channel.js";
import { openChannel } from "./open-channel.js";

/**
 * Do something with a channel of one node, and close it whatever happens.
 *
 * @throws NotObserved when it can't be opened, or ends meanwhile
 */
export async function withChannel<T>(
  candidate: string,
  node: NodeName,
  work: (channel: Channel) => Promise<T>,
): Promise<T> {
  const channel = await openChannel(candidate, node);
  try {
    return await work(channel);
  } finally {
    channel.close();
  }
}
