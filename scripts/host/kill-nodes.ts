import type { NodeName } from "../../stacks/plan/plan.js";
import { oneCableAtATime } from "./one-cable-at-a-time.js";
import type { Standing } from "./standing.js";

/** End nodes without an orderly shutdown, as if their power was cut. Those that don't run are left alone. */
export async function killNodes(
  { engine, nodes }: Pick<Standing, "engine" | "nodes">,
  names: readonly NodeName[],
): Promise<void> {
  const running = names.filter((name) => nodes.get(name)?.State === "running");
  await oneCableAtATime(running, async (name) => {
    const container = engine.getContainer(nodes.get(name)?.Id ?? "");
    try {
      await container.kill();
      await container.wait();
    } catch (problem) {
      // It ended by itself in between: 409 says that it does not run, 404 that it is gone.
      const { statusCode } = problem as { statusCode?: number };
      if (statusCode !== 409 && statusCode !== 404) throw problem;
    }
  });
}
