import { nodeInName } from "../../stacks/plan/node-in-name.js";
import type { NodeName } from "../../stacks/plan/plan.js";
import { docker } from "../ground/docker/docker.js";

/** The nodes that run, of every lab that the engine has. */
export async function runningNodes(): Promise<ReadonlyMap<string, ReadonlySet<NodeName>>> {
  const filters = { label: ["plateau.lab"], status: ["running"] };
  const labs = new Map<string, Set<NodeName>>();
  for (const { Labels, Names } of await docker().listContainers({ filters })) {
    const lab = Labels["plateau.lab"] ?? "";
    const node = nodeInName(lab, Names[0]);
    labs.set(lab, (labs.get(lab) ?? new Set()).add(node));
  }
  return labs;
}
