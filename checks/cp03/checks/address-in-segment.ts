import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { segmentOfWorkstation, workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach } from "../workstations.js";

export const addressInSegment = check({
  title: {
    fr: "Chaque poste a une adresse de son segment, et aucune en 169.254 (APIPA) ni d'un autre réseau",
    en: "Every workstation has an address of its segment, and none in 169.254 (APIPA) nor of another network",
  },
  remedy: {
    fr: "`ip address` sur le poste, puis /etc/network/interfaces : `iface lan inet dhcp` ; `ifdown lan; ifup lan` redemande une adresse.",
    en: "`ip address` on the workstation, then /etc/network/interfaces: `iface lan inet dhcp`; `ifdown lan; ifup lan` asks for an address again.",
  },
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(
      workstations,
      {
        fr: "toute adresse du poste est dans le réseau de son segment",
        en: "its addresses are all in its segment's network",
      },
      async (name) => {
        const segment = segmentOfWorkstation(name);
        const network = toNetwork(plan.segments[segment].cidr);
        const { addresses } = await ipv4State(nodes[name], segment);
        return {
          holds:
            addresses.length > 0 && addresses.every(({ address }) => contains(network, address)),
          seen: addresses.map(({ address, prefix }) => `${address}/${prefix}`).join(),
        };
      },
    ),
});
