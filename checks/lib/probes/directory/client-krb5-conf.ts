import { plan } from "../../../../stacks/plan/plan.js";

/** A domain controller, by the name of its machine. */
export type Controller = "dc1" | "dc2";

/** Configuration of a Kerberos client that asks one controller alone. */
export function clientKrb5Conf(controller: Controller): string {
  const address = plan().machines[controller].interfaces.srv;
  return `[libdefaults]
default_realm = ${plan().company.realm}
dns_lookup_kdc = false
dns_canonicalize_hostname = false
rdns = false
kdc_timesync = 0
[realms]
${plan().company.realm} = {
kdc = ${address}
kpasswd_server = ${address}
}
[domain_realm]
.${plan().company.domain} = ${plan().company.realm}`;
}
