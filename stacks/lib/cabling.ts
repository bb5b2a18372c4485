import { createHash } from "node:crypto";
import { type MachineName, type NodeName, plan, type SegmentName } from "../plan.js";
import { toAddress, toNetwork } from "./ipv4.js";
import { poolPrefix, poolSize, underlayPools } from "./plan-rules.js";

/** One interface of a node, and where Docker plugs it. */
export interface Cable {
  readonly segment: SegmentName;
  /** Docker network it is plugged into. */
  readonly networkName: string;
  /** Docker's own address of the port; the node throws it away at boot. */
  readonly underlayAddress: string;
  /** Hardware address, the same in every lab. */
  readonly mac: string;
}

const segments = Object.keys(plan.segments) as SegmentName[];

/** Docker's pool for one segment of the lab in a slot, e.g. `100.64.0.32/27`. */
export function poolOf(slot: number, segment: SegmentName): string {
  const pool = slot * underlayPools + segments.indexOf(segment);
  return `${toAddress(toNetwork(plan.underlay).first + pool * poolSize)}/${poolPrefix}`;
}

/** Every node with an interface on a segment, probe first. */
export function nodesOn(segment: SegmentName): NodeName[] {
  const machines = Object.keys(plan.machines) as MachineName[];
  return [
    `probe-${segment}`,
    ...machines.filter((name) => segment in plan.machines[name].interfaces),
  ];
}

/** The interfaces of one node, in the order of the plan. */
export function cablesOf(lab: string, slot: number, node: NodeName): Cable[] {
  return segments
    .filter((segment) => nodesOn(segment).includes(node))
    .map((segment) => {
      // Port 0 is the pool's own address and port 1 the bridge's.
      const port = nodesOn(segment).indexOf(node) + 2;
      return {
        segment,
        networkName: `plateau-${lab}-${segment}`,
        underlayAddress: toAddress(toNetwork(poolOf(slot, segment)).first + port),
        mac: macOf(node, segment),
      };
    });
}

/** Hardware address of an interface: locally administered, drawn from its name. */
export function macOf(node: NodeName, segment: SegmentName): string {
  const digest = createHash("sha256").update(`${node}/${segment}`).digest();
  return [
    "02",
    "50",
    ...[...digest.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")),
  ].join(":");
}
