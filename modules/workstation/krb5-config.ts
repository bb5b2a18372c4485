import { plan } from "../../stacks/plan.js";

const { domain, realm } = plan.company;

/** `/etc/krb5.conf` of a member of the domain. */
export const krb5Config = `[libdefaults]
    default_realm = ${realm}
    dns_lookup_realm = false
    dns_lookup_kdc = true
    rdns = false
    # Une horloge décalée de plus de 5 minutes est refusée, sans compensation.
    kdc_timesync = 0

[domain_realm]
    ${domain} = ${realm}
    .${domain} = ${realm}
`;
