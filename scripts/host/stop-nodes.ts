import type { NodeName } from "../../stacks/plan/plan.js";
import { graceS } from "./grace-s.js";
import { oneCableAtATime } from "./one-cable-at-a-time.js";
import type { Standing } from "./standing.js";
import { untilEnded } from "./until-ended.js";

/**
 * Shut nodes down in order, each with its own programs. The engine does not start them again by itself, not even
 * when the server has been restarted. Those that don't run are left alone.
 *
 * @param stopped told of each that is off
 * @returns those that had not shut down in time, and were cut off
 */
export async function stopNodes(
  { engine, nodes }: Pick<Standing, "engine" | "nodes">,
  names: readonly NodeName[],
  stopped: (name: NodeName) => void,
  signal?: AbortSignal,
): Promise<NodeName[]> {
  const cutOff: NodeName[] = [];
  await oneCableAtATime(names, async (name) => {
    signal?.throwIfAborted();
    const container = engine.getContainer(nodes.get(name)?.Id ?? "");
    const code = await untilEnded(container, () => container.stop({ t: graceS }));
    if (code === killed) cutOff.push(name);
    stopped(name);
  });
  return cutOff;
}

/** What a container's exit code is after SIGKILL. */
const killed = 137;
