import type { ContainerInfo, NetworkInspectInfo } from "dockerode";
import { nodeInName } from "../../stacks/plan/node-in-name.js";
import type { NodeName, SegmentName } from "../../stacks/plan/plan.js";
import { docker } from "../ground/docker/docker.js";

/** What the engine has of one lab, whatever any state file says. */
export interface Standing {
  readonly nodes: ReadonlyMap<NodeName, ContainerInfo>;
  readonly segments: ReadonlyMap<SegmentName, NetworkInspectInfo>;
}

/** Ask the engine what stands of a lab. Two requests, no process. */
export async function standing(candidate: string): Promise<Standing> {
  const filters = { label: [`plateau.lab=${candidate}`] };
  const [containers, networks] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
  ]);
  return {
    nodes: new Map(
      containers.map((container) => [nodeInName(candidate, container.Names[0]), container]),
    ),
    segments: new Map(
      networks.map((network) => [network.Labels?.["plateau.segment"] as SegmentName, network]),
    ),
  };
}
