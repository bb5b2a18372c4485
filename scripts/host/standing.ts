import type Docker from "dockerode";
import type { ContainerInfo, NetworkInspectInfo } from "dockerode";
import { nodeInName } from "../../stacks/plan/node-in-name.js";
import type { NodeName, SegmentName } from "../../stacks/plan/plan.js";
import { askHost } from "./ask-host.js";
import { engineOf } from "./engine-of.js";

/** What the engine has of one lab, whatever any state file says. */
export interface Standing {
  /** The engine that has it. */
  readonly engine: Docker;
  readonly nodes: ReadonlyMap<NodeName, ContainerInfo>;
  readonly segments: ReadonlyMap<SegmentName, NetworkInspectInfo>;
}

/**
 * Ask the engine what stands of a lab. Two requests, no process.
 *
 * @throws what `askHost` does
 */
export async function standing(candidate: string): Promise<Standing> {
  const filters = { label: [`plateau.lab=${candidate}`] };
  const [containers, networks] = await askHost(candidate, (engine, signal) =>
    Promise.all([
      engine.listContainers({ all: true, filters, ...signal }),
      engine.listNetworks({ filters, ...signal }),
    ]),
  );
  return {
    engine: engineOf(candidate),
    nodes: new Map(
      containers.map((container) => [nodeInName(candidate, container.Names[0]), container]),
    ),
    segments: new Map(
      networks.map((network) => [network.Labels?.["plateau.segment"] as SegmentName, network]),
    ),
  };
}
