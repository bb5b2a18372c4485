import { docker } from "../../scripts/ground/docker/docker.js";
import { engineName } from "../../stacks/plan/engine-name.js";
import type { NodeName } from "../../stacks/plan/plan.js";

/** The container of a node, whose state and start are the engine's. */
export function containerOf(lab: string, node: NodeName) {
  return docker().getContainer(engineName(lab, node));
}
