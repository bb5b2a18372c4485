import { ofCompany } from "../../../stacks/plan/company.js";
import { netmaskOf, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const right = ofCompany(() => toNetwork(plan().segments.guest.cidr));
const wide = ofCompany(() => ({ ...right(), prefix: 16 }));

export const maskTooWide = fault({
  needs: ["fw1"],
  reddens: ["cp06/address-plan"],

  async apply({ nodes: { fw1 } }) {
    const edit = `/^iface guest/,/^$/ s/netmask .*/netmask ${netmaskOf(wide())}/`;
    await fw1.succeed`
      sed -i ${edit} /etc/network/interfaces
      ip addr add ${plan().segments.guest.gateway}/${wide().prefix} broadcast + dev guest
      ip addr del ${plan().segments.guest.gateway}/${right().prefix} dev guest`;
  },
});
