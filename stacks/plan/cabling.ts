import { createHash } from "node:crypto";
import { keysOf } from "../../scripts/ground/keys-of.js";
import { engineName } from "./engine-name.js";
import { toAddress, toNetwork } from "./ipv4.js";
import {
  type GuestName,
  layout,
  type MachineName,
  machineNames,
  type NodeName,
  type SegmentName,
  segmentNames,
} from "./plan.js";
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

/** Docker's pool for one segment of the lab in a slot, e.g. `100.64.0.32/27`. */
export function poolOf(slot: number, segment: SegmentName): string {
  const pool = slot * underlayPools + segmentNames.indexOf(segment);
  return `${toAddress(toNetwork(layout.underlay).first + pool * poolSize)}/${poolPrefix}`;
}

/** The segments a machine is plugged into, those without an address of its own last. */
export function segmentsOf(machine: MachineName): SegmentName[] {
  const { interfaces, trunks = [] }: { interfaces: object; trunks?: readonly SegmentName[] } =
    layout.machines[machine];
  return [...keysOf(interfaces), ...trunks];
}

/** Every node with an interface on a segment, probe first. */
export function nodesOn(segment: SegmentName): NodeName[] {
  return [`probe-${segment}`, ...machineNames.filter((name) => segmentsOf(name).includes(segment))];
}

/** The interfaces of one node, in the order of the plan. */
export function cablesOf(candidate: string, slot: number, node: NodeName): Cable[] {
  return segmentNames
    .filter((segment) => nodesOn(segment).includes(node))
    .map((segment) => {
      // Port 0 is the pool's own address and port 1 the bridge's.
      const port = nodesOn(segment).indexOf(node) + 2;
      return {
        segment,
        networkName: engineName(candidate, segment),
        underlayAddress: toAddress(toNetwork(poolOf(slot, segment)).first + port),
        mac: macOf(node, segment),
      };
    });
}

/** Hardware address of an interface, drawn from its name: locally administered, or QEMU's for a guest. */
export function macOf(node: NodeName | GuestName, segment: SegmentName): string {
  const prefix = node in layout.guests ? ["52", "54", "00"] : ["02", "50"];
  const digest = createHash("sha256").update(`${node}/${segment}`).digest();
  return [
    ...prefix,
    ...[...digest.subarray(0, 6 - prefix.length)].map((byte) => byte.toString(16).padStart(2, "0")),
  ].join(":");
}
