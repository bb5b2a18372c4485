import type { ContainerInfo, NetworkInspectInfo } from "dockerode";
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
  const prefix = `/plateau-${candidate}-`;
  return {
    nodes: new Map(
      containers.map((container) => [
        (container.Names[0] ?? "").slice(prefix.length) as NodeName,
        container,
      ]),
    ),
    segments: new Map(
      networks.map((network) => [network.Labels?.["plateau.segment"] as SegmentName, network]),
    ),
  };
}
