import type { NodeName } from "../../stacks/plan.js";
import { docker } from "./docker.js";
import type { Standing } from "./standing.js";

/** End nodes at once, as if their power was cut. Those that don't run are left alone. */
export async function killNodes({ nodes }: Standing, names: readonly NodeName[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const container = nodes.get(name);
      if (container?.State === "running") await docker.getContainer(container.Id).kill();
    }),
  );
}
