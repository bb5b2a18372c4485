import type { Channel } from "../../../scripts/channel/channel.js";
import { isProbe } from "../../../stacks/plan/is-probe.js";
import type { MachineName, NodeName, ProbeName } from "../../../stacks/plan/plan.js";
import type { Asking } from "./asking.js";
import { Machine } from "./machine.js";
import { Probe } from "./probe.js";

interface Every extends Record<MachineName, Machine>, Record<ProbeName, Probe> {}

/** Nodes by their names: the compiler knows a probe of the bench from a machine under test. */
export type Nodes<N extends NodeName> = Readonly<Pick<Every, N>>;

/** Nodes to ask, each by its channel. */
export function nodesOf<N extends NodeName>(
  names: readonly N[],
  channelOf: (name: N) => Promise<Channel>,
  asking: Asking,
): Nodes<N> {
  const entries = names.map((name) => {
    const Kind = isProbe(name) ? Probe : Machine;
    return [name, new Kind(name, channelOf(name), asking)] as const;
  });
  return Object.fromEntries(entries) as Nodes<N>;
}
