import { plan } from "../../stacks/plan/plan.js";

/** `/etc/krb5.conf` of a controller: everything else is asked of DNS. */
export function krb5Conf(): string {
  return `[libdefaults]
    default_realm = ${plan().company.realm}
    dns_lookup_realm = false
    dns_lookup_kdc = true
    rdns = false
`;
}
