import { fault } from "../../lib/fault.js";

export const guestInWrongNetwork = fault({
  title: {
    fr: "La carte de vm1 est branchée dans le réseau des postes",
    en: "vm1's card is plugged into the workstations' network",
  },
  symptom: {
    fr: "L'intranet ne répond plus, alors que la machine virtuelle est allumée et va bien.",
    en: "The intranet no longer answers, though the virtual machine is on and well.",
  },
  level: 2,
  needs: ["hv1"],
  reddens: ["cp12/guest-in-its-segment", "cp12/guest-runs-and-answers"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`
      card=$(virsh -q domiflist vm1 | sed -n 's/^ *\\(vnet[0-9]*\\).*/\\1/p')
      ip link set "$card" master br-lan`;
  },
});
