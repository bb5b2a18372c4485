import { ofCompany } from "../../../stacks/plan/company.js";
import { sizeOf, toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { dhcpInterfaces } from "../set-interfaces.js";

const network = ofCompany(() => toNetwork(plan().segments.lan.cidr));
/** An address of the segment where nobody is. */
const nobody = ofCompany(() => toAddress(network().first + sizeOf(network()) - 2));

export const oneSegmentLost = fault({
  needs: ["ws3"],
  reddens: ["cp03/business-service-answers", "cp06/nothing-else-routed"],

  async apply({ nodes: { ws3 } }) {
    const route = `ip route add ${plan().segments.dmz.cidr} via ${nobody()} dev lan`;
    await ws3.succeed`
      printf %s ${dhcpInterfaces(`up ${route}`)} > /etc/network/interfaces
      ${route.split(" ")}`;
  },
});
