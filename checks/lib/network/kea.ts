import { plan, type SegmentName } from "../../../stacks/plan/plan.js";
import type { Machine } from "../nodes/machine.js";

export const keaConf = "/etc/kea/kea-dhcp4.conf";

/** The lines of the configuration that one segment's subnet takes, as a sed address. */
export function subnetLines(segment: SegmentName): string {
  return `/"subnet": "${plan().segments[segment].cidr.replace("/", "\\/")}"/,/"reservations"/`;
}

/** Have the DHCP server take its configuration, and wait until it serves again. */
export async function restartKea(net1: Machine): Promise<void> {
  await net1.succeed`/usr/sbin/kea-dhcp4 -t ${keaConf} && systemctl restart kea-dhcp4-server`;
  await net1.eventually`/usr/lib/plateau/ready`;
}
