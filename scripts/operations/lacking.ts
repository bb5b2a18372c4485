import { machinesOf } from "../../stacks/plan/areas.js";
import type { AreaName, NodeName } from "../../stacks/plan/plan.js";
import { applied, settledAt } from "../facts/journal.js";
import type { Standing } from "../host/standing.js";
import { startTimes } from "../host/start-times.js";
import type { SynthesizedStack } from "../terraform/synthesis.js";
import { unbuiltInside } from "./build-inside.js";
import { cablesLaid } from "./cables.js";

/** What some areas of a lab lack. */
export interface Lacking {
  /** Whether there are cables to lay. */
  readonly cables: boolean;
  /** Areas that were not applied as they are now, or that a node is missing of. */
  readonly areas: readonly AreaName[];
  /** Nodes that are there and do not run. */
  readonly stopped: readonly NodeName[];
  /** Nodes that somebody else started, and that nobody has waited for since. */
  readonly unawaited: readonly NodeName[];
  /** Stacks to build inside machines. */
  readonly inside: readonly SynthesizedStack[];
}

/** Compare what stands of some areas with what is to stand. Changes nothing. */
export async function lackingOf(
  candidate: string,
  areas: readonly AreaName[],
  stacks: ReadonlyMap<string, SynthesizedStack>,
  stands: Standing,
): Promise<Lacking> {
  const nodes = areas.flatMap((area) => nodesOf(stacks, area));
  const stateOf = (node: NodeName) => stands.nodes.get(node)?.State;
  const [digests, laid, inside, known, now] = await Promise.all([
    applied.read(candidate),
    cablesLaid(candidate, stands),
    unbuiltInside(candidate, areas, stacks, stands),
    settledAt.read(candidate),
    startTimes(nodes, stands),
  ]);
  return {
    cables: !laid,
    areas: areas.filter(
      (area) =>
        digests[area] !== stacks.get(area)?.digest ||
        nodesOf(stacks, area).some((node) => !stands.nodes.has(node)),
    ),
    stopped: nodes.filter((node) => {
      const state = stateOf(node);
      return state !== undefined && state !== "running" && state !== "restarting";
    }),
    unawaited: nodes.filter(
      (node) =>
        stateOf(node) === "restarting" || (now[node] !== undefined && now[node] !== known[node]),
    ),
    inside,
  };
}

/** Whether there is nothing to do. */
export function isNothing({ cables, ...lists }: Lacking): boolean {
  return !cables && Object.values(lists).every(({ length }) => length === 0);
}

/** The nodes of an area, probes among them. */
export function nodesOf(
  stacks: ReadonlyMap<string, SynthesizedStack>,
  area: AreaName,
): readonly NodeName[] {
  return [...(stacks.get(area)?.addresses.keys() ?? machinesOf(area))];
}
