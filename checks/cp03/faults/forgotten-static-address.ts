import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { setInterfaces, staticInterfaces } from "../set-interfaces.js";

/** In the segment, out of its scope, reserved for nobody. */
const typed = ofCompany(() => toAddress(toNetwork(plan().segments.lan.cidr).first + 60));

export const forgottenStaticAddress = fault({
  needs: ["ws2"],
  // Time servers come with a lease.
  reddens: ["cp03/address-is-leased", "cp02/clock-follows-domain"],

  async apply({ nodes: { ws2 } }) {
    await setInterfaces(
      ws2,
      staticInterfaces({ address: typed(), gateway: plan().segments.lan.gateway }),
    );
    // Its connection to mon1 is the former address's, and would be until the workstation restarts.
    await ws2.succeed`systemctl try-restart rsyslog`;
  },
});
