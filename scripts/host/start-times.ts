import type { NodeName } from "../../stacks/plan/plan.js";
import type { Standing } from "./standing.js";

/**
 * When each of those that run was started last, as the engine has it: whoever started it, the engine after a power
 * cut, root from inside, or an `up` that was cut off.
 */
export async function startTimes(
  nodes: readonly NodeName[],
  stands: Standing,
): Promise<Readonly<Partial<Record<NodeName, string>>>> {
  const times = await Promise.all(
    nodes.map(async (node) => {
      const id = stands.nodes.get(node)?.Id;
      const state = id ? (await stands.engine.getContainer(id).inspect()).State : undefined;
      return state?.Running ? [[node, state.StartedAt] as const] : [];
    }),
  );
  return Object.fromEntries(times.flat());
}
