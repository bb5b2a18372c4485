import { plan } from "../../../../stacks/plan/plan.js";

/** A domain controller, by the name of its machine. */
export type Controller = "dc1" | "dc2";

const { domain, realm } = plan.company;

/** Configuration of a Kerberos client that asks one controller alone. */
export function clientKrb5Conf(controller: Controller): string {
  const address = plan.machines[controller].interfaces.srv;
  return `[libdefaults]
default_realm = ${realm}
dns_lookup_kdc = false
dns_canonicalize_hostname = false
rdns = false
kdc_timesync = 0
[realms]
${realm} = {
kdc = ${address}
kpasswd_server = ${address}
}
[domain_realm]
.${domain} = ${realm}`;
}
