import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { setInterfaces, staticInterfaces } from "../set-interfaces.js";

/** In the segment, out of its scope, reserved for nobody. */
const typed = ofCompany(() => toAddress(toNetwork(plan().segments.lan.cidr).first + 60));

export const forgottenStaticAddress = fault({
  needs: ["ws2"],
  reddens: ["cp03/address-is-leased"],

  apply: ({ nodes: { ws2 } }) =>
    setInterfaces(
      ws2,
      staticInterfaces({ address: typed(), gateway: plan().segments.lan.gateway }),
    ),
});
