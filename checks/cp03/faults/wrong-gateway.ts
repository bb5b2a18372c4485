import { ofCompany } from "../../../stacks/plan/company.js";
import { sizeOf, toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { dhcpInterfaces } from "../set-interfaces.js";

const lan = ofCompany(() => toNetwork(plan().segments.lan.cidr));
/** The last address of the segment, where nobody is. */
const nobody = ofCompany(() => toAddress(lan().first + sizeOf(lan()) - 2));

export const wrongGateway = fault({
  needs: ["ws2"],
  reddens: [
    "cp03/one-default-route",
    "cp03/names-resolve",
    "cp03/business-service-answers",
    "cp06/nothing-else-routed",
  ],

  async apply({ nodes: { ws2 } }) {
    const route = `ip route replace default via ${nobody()} dev lan`;
    await ws2.succeed`
      printf %s ${dhcpInterfaces(`up ${route}`)} > /etc/network/interfaces
      ${route.split(" ")}`;
  },
});
