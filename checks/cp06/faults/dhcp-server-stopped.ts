import { fault } from "../../lib/fault.js";
import { scopedSegments } from "../../lib/network/addressing.js";

export const dhcpServerStopped = fault({
  needs: ["net1"],
  reddens: [
    ...scopedSegments.map((segment) => `cp06/dora-in-${segment}` as const),
    "cp06/reservation-honoured",
    "cp06/only-one-dhcp-server",
    "cp03/one-dhcp-server",
    "cp03/unassigned-port-gets-no-lease",
    "cp11/offer-for-each-firmware",
    "cp11/loaders-served",
    "cp11/silent-elsewhere",
  ],

  async apply({ nodes: { net1 } }) {
    await net1.succeed`systemctl disable --now kea-dhcp4-server`;
  },
});
