import { contains, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { ipv4State } from "../../lib/probes/network/ipv4-state.js";
import { claimOnEach, workstations } from "../workstations.js";

const { cidr } = plan.segments.lan;
const lan = toNetwork(cidr);

export const addressInSegment = check({
  title: {
    fr: "Chaque poste a une adresse du segment lan, et aucune en 169.254 (APIPA) ni d'un autre réseau",
    en: "Every workstation has an address of the lan segment, and none in 169.254 (APIPA) nor of another network",
  },
  remedy: {
    fr: "`ip address` sur le poste, puis /etc/network/interfaces : `iface lan inet dhcp` ; `ifdown lan; ifup lan` redemande une adresse.",
    en: "`ip address` on the workstation, then /etc/network/interfaces: `iface lan inet dhcp`; `ifdown lan; ifup lan` asks for an address again.",
  },
  needs: workstations,

  run: ({ nodes }) =>
    claimOnEach(
      { fr: `toute adresse du poste est dans ${cidr}`, en: `its addresses are all in ${cidr}` },
      async (name) => {
        const { addresses } = await ipv4State(nodes[name], "lan");
        return {
          holds: addresses.length > 0 && addresses.every(({ address }) => contains(lan, address)),
          seen: addresses.map(({ address, prefix }) => `${address}/${prefix}`).join(),
        };
      },
    ),
});
