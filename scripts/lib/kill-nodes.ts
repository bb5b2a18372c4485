import type { NodeName } from "../../stacks/plan.js";
import { docker } from "./docker.js";
import type { Standing } from "./standing.js";

/** End nodes at once, as if their power was cut. Those that don't run are left alone. */
export async function killNodes({ nodes }: Standing, names: readonly NodeName[]): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      const container = nodes.get(name);
      if (container?.State !== "running") return;
      await docker
        .getContainer(container.Id)
        .kill()
        .catch((problem: { statusCode?: number }) => {
          // It ended by itself in between: 409 says that it does not run, 404 that it is gone.
          if (problem.statusCode !== 409 && problem.statusCode !== 404) throw problem;
        });
    }),
  );
}
