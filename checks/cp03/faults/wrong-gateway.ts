import { sizeOf, toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { dhcpInterfaces } from "../set-interfaces.js";

const lan = toNetwork(plan.segments.lan.cidr);
/** The last address of the segment, where nobody is. */
const nobody = toAddress(lan.first + sizeOf(lan) - 2);

export const wrongGateway = fault({
  title: {
    fr: `ws2 passe par une passerelle qui n'existe pas (${nobody})`,
    en: `ws2 goes by a gateway that does not exist (${nobody})`,
  },
  symptom: {
    fr: "« Entre collègues du bureau ça marche ; dès qu'on sort de l'étage, plus rien. »",
    en: '"It works between us in the office; nothing beyond this floor."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp03/one-default-route", "cp03/names-resolve", "cp03/business-service-answers"],

  async apply({ nodes: { ws2 } }) {
    const route = `ip route replace default via ${nobody} dev lan`;
    await ws2.succeed`
      printf %s ${dhcpInterfaces(`up ${route}`)} > /etc/network/interfaces
      ${route.split(" ")}`;
  },
});
