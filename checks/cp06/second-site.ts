import { ofCompany } from "../../stacks/plan/company.js";
import { netmaskOf, toAddress, toNetwork } from "../../stacks/plan/ipv4.js";
import { plan } from "../../stacks/plan/plan.js";

const network = ofCompany(() => toNetwork(plan().segments.lan.cidr));

/** Where fw2's tunnel, and with it the way back to the head office, is written. */
export const tunnelConf = "/etc/openvpn/client/siege.conf";
/** The way back to the workstations of the head office, as OpenVPN writes it. */
export const routeToLan = ofCompany(
  () => `route ${toAddress(network().first)} ${netmaskOf(network())}`,
);
