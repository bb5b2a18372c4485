import type { NodeName } from "../../stacks/plan/plan.js";
import { oneCableAtATime } from "./one-cable-at-a-time.js";
import type { Standing } from "./standing.js";
import { untilEnded } from "./until-ended.js";

/** End nodes without an orderly shutdown, as if their power was cut. Those that don't run are left alone. */
export async function killNodes(
  { engine, nodes }: Pick<Standing, "engine" | "nodes">,
  names: readonly NodeName[],
): Promise<void> {
  const running = names.filter((name) => nodes.get(name)?.State === "running");
  await oneCableAtATime(running, async (name) => {
    const container = engine.getContainer(nodes.get(name)?.Id ?? "");
    await untilEnded(container, () => container.kill());
  });
}
