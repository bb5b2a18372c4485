import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { hideName } from "../hide-name.js";

/** Where the proxy never was, in the servers' segment. */
const former = ofCompany(() => toAddress(toNetwork(plan().segments.srv.cidr).first + 90));

export const hostsEntryMasksDns = fault({
  needs: ["ws2"],
  reddens: ["cp03/hosts-file-hides-nothing"],

  apply: ({ nodes: { ws2 } }) => hideName(ws2, "proxy", former()),
});
