import { fault } from "../../lib/fault.js";

export const guestInWrongNetwork = fault({
  needs: ["hv1"],
  reddens: ["cp12/guest-in-its-segment", "cp12/guest-runs-and-answers"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`
      card=$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')
      ip link set "$card" master br-lan`;
  },
});
