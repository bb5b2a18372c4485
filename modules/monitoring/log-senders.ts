import { plan } from "../../stacks/plan/plan.js";

const { srv, dmz, lan, siteb } = plan.segments;

/** From where logs are taken: the company's segments, each a /24, and the second site's end of the tunnel. */
export const logSenders: readonly string[] = [
  ...[srv, dmz, lan, siteb].map(({ cidr }) => cidr),
  plan.vpn.siteToSite.fw2,
];
