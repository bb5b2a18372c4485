import type { Channel } from "../../../scripts/channel/channel.js";
import { isProbe } from "../../../stacks/plan/is-probe.js";
import type { MachineName, NodeName, ProbeName } from "../../../stacks/plan/plan.js";
import { Machine } from "./machine.js";
import type { Observation } from "./observation.js";
import { Probe } from "./probe.js";

interface Every extends Record<MachineName, Machine>, Record<ProbeName, Probe> {}

/** Nodes by their names: the compiler knows a probe of the bench from a machine under test. */
export type Nodes<N extends NodeName> = Readonly<Pick<Every, N>>;

/** Nodes to ask, each by its channel; what they are asked and answer becomes evidence, until the signal. */
export function nodesOf<N extends NodeName>(
  names: readonly N[],
  channelOf: (name: N) => Promise<Channel>,
  evidence: Observation[],
  signal: AbortSignal,
): Nodes<N> {
  const entries = names.map((name) => {
    const Kind = isProbe(name) ? Probe : Machine;
    return [name, new Kind(name, channelOf(name), evidence, signal)] as const;
  });
  return Object.fromEntries(entries) as Nodes<N>;
}
