import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";

/** From where logs are taken: the company's segments, each a /24, and the second site's end of the tunnel. */
export const logSenders = ofCompany((): readonly string[] => [
  ...[plan().segments.srv, plan().segments.dmz, plan().segments.lan, plan().segments.siteb].map(
    ({ cidr }) => cidr,
  ),
  plan().vpn.siteToSite.fw2,
]);
