import { nodesOn } from "../../stacks/lib/cabling.js";
import { type NodeName, plan, type SegmentName } from "../../stacks/plan.js";
import { docker } from "./docker.js";
import type { Standing } from "./standing.js";

/**
 * End nodes at once, as if their power was cut. Those that don't run are left alone. On one segment
 * they go one after another: Docker 20.10 may lock up for good when two containers leave the same
 * network together.
 */
export async function killNodes(
  { nodes }: Pick<Standing, "nodes">,
  names: readonly NodeName[],
): Promise<void> {
  const running = names.filter((name) => nodes.get(name)?.State === "running");
  const lanes = segments.map((segment) =>
    nodesOn(segment).filter((name) => running.includes(name) && !isRouter(name)),
  );
  await Promise.all(lanes.map((lane) => inTurn(nodes, lane)));
  await inTurn(nodes, running.filter(isRouter));
}

const segments = Object.keys(plan.segments) as SegmentName[];

/** Whether a node has a cable in several segments. */
function isRouter(node: NodeName): boolean {
  return segments.filter((segment) => nodesOn(segment).includes(node)).length > 1;
}

async function inTurn(nodes: Standing["nodes"], names: readonly NodeName[]): Promise<void> {
  for (const name of names) {
    const container = docker.getContainer(nodes.get(name)?.Id ?? "");
    try {
      await container.kill();
      await container.wait();
    } catch (problem) {
      // It ended by itself in between: 409 says that it does not run, 404 that it is gone.
      const { statusCode } = problem as { statusCode?: number };
      if (statusCode !== 409 && statusCode !== 404) throw problem;
    }
  }
}
