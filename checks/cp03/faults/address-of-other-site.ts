import { ofCompany } from "../../../stacks/plan/company.js";
import { toAddress, toNetwork } from "../../../stacks/plan/ipv4.js";
import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";
import { dhcpInterfaces, setInterfaces } from "../set-interfaces.js";

const first = ofCompany(() => toNetwork(plan().segments.siteb.cidr).first);
const prefix = ofCompany(() => toNetwork(plan().segments.siteb.cidr).prefix);
const kept = ofCompany(() => `${toAddress(first() + 77)}/${prefix()}`);

/** A second address makes its whole network a direct neighbour: packets to the other site go nowhere. */
export const addressOfOtherSite = fault({
  needs: ["ws3"],
  reddens: ["cp03/address-in-segment", "cp03/address-is-leased", "cp03/business-service-answers"],

  apply: ({ nodes: { ws3 } }) =>
    setInterfaces(ws3, dhcpInterfaces(`up ip address add ${kept()} dev lan`)),
});
