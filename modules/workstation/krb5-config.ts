import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { krb5Conf } from "../domain-controller/krb5-conf.js";

/** `/etc/krb5.conf` of a workstation: what a controller has, and no leniency about the time. */
export const krb5Config = ofCompany(
  () => `${krb5Conf()}    # Une horloge décalée de plus de 5 minutes est refusée, sans compensation.
    kdc_timesync = 0

[domain_realm]
    ${plan().company.domain} = ${plan().company.realm}
    .${plan().company.domain} = ${plan().company.realm}
`,
);
