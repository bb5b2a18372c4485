import { netmaskOf, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const { gateway, cidr } = plan.segments.guest;
const right = toNetwork(cidr);
const wide = { ...right, prefix: 16 };

export const maskTooWide = fault({
  title: {
    fr: "Sur fw1, le masque de l'interface guest recouvre les autres segments du siège",
    en: "On fw1, the mask of interface guest covers the other segments of the head office",
  },
  symptom: {
    fr: "« Rien ne se plaint encore, mais le nouveau segment prévu pour la production n'est pas joignable. »",
    en: "“Nobody complains yet, but the new segment meant for production can't be reached.”",
  },
  level: 3,
  needs: ["fw1"],
  reddens: ["cp06/address-plan"],

  async apply({ nodes: { fw1 } }) {
    const edit = `/^iface guest/,/^$/ s/netmask .*/netmask ${netmaskOf(wide)}/`;
    await fw1.succeed`
      sed -i ${edit} /etc/network/interfaces
      ip addr add ${gateway}/${wide.prefix} broadcast + dev guest
      ip addr del ${gateway}/${right.prefix} dev guest`;
  },
});
