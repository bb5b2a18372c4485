import { plan } from "../../stacks/plan/plan.js";
import { krb5Conf } from "../domain-controller/krb5-conf.js";

const { domain, realm } = plan.company;

/** `/etc/krb5.conf` of a workstation: what a controller has, and no leniency about the time. */
export const krb5Config = `${krb5Conf()}    # Une horloge décalée de plus de 5 minutes est refusée, sans compensation.
    kdc_timesync = 0

[domain_realm]
    ${domain} = ${realm}
    .${domain} = ${realm}
`;
