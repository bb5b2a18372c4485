import type { Construct } from "constructs";
import { Probe } from "../modules/probe/probe.js";
import { AreaStack } from "./lib/area-stack.js";
import type { LabProps } from "./lib/lab-stack.js";
import { cablesOf } from "./plan/cabling.js";
import { ofCompany } from "./plan/company.js";
import { plan, segmentNames } from "./plan/plan.js";
import { networksBehind } from "./plan/route.js";

const tunnel = { devices: ["/dev/net/tun"], forwards: true };

/**
 * The probe outside calls as a mobile worker, and knocks at both routers from their own wire, as an
 * attacker there would: no router of the Internet leads to private addresses.
 */
const outsider = ofCompany(() => ({
  devices: ["/dev/net/tun"],
  routes: Object.fromEntries(
    (["fw1", "fw2"] as const).flatMap((router) =>
      networksBehind(router).map((network) => [network, plan().machines[router].interfaces.wan]),
    ),
  ),
}));

/** Routers, the simulated Internet, and the bench's probe on every segment. */
export class NetworkStack extends AreaStack {
  constructor(scope: Construct, props: LabProps) {
    super(scope, "network", props, { fw1: tunnel, fw2: tunnel });
    const { dc1, dc2, ext1 } = plan().machines;
    for (const segment of segmentNames) {
      const { cidr, gateway, probe } = plan().segments[segment];
      const [cable] = cablesOf(props.lab, props.slot, `probe-${segment}`);
      if (!cable) throw new Error(`segment '${segment}' has no port for its probe`);
      new Probe(this, `probe-${segment}`, {
        lab: props.lab,
        engine: props.engine,
        cable,
        network: cidr,
        address: probe,
        gateway,
        domain: plan().company.domain,
        nameservers:
          segment === "wan" ? [ext1.interfaces.wan] : [dc1.interfaces.srv, dc2.interfaces.srv],
        ...(segment === "wan" && outsider()),
      });
    }
  }
}
