import { baseDn, unitDn } from "../../../modules/domain-controller/names.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { people } from "../../../stacks/plan/people.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { LdapEntry } from "../../lib/probes/directory/ldap-entries.js";

/** The domain's own two policies, and the company's. */
const policies = ofCompany(
  () =>
    new Map([
      ["{31B2F340-016D-11D2-945F-00C04FB984F9}", baseDn()],
      ["{6AC1786C-016F-11D2-945F-00C04FB984F9}", `OU=Domain Controllers,${baseDn()}`],
      [people().workstationPolicy.guid, unitDn(people().workstationPolicy.unit)],
    ]),
);

/** Objects that are too much whatever is in them: fine-grained policies of passwords, and trusts. */
const unplanned = ["msDS-PasswordSettings", "trustedDomain"];

/** Policies, links to them, and trusts, that neither the plan nor a new domain has. */
export function policyTooMuch(entry: LdapEntry): string[] {
  const dn = firstValue(entry, "dn");
  const kind = entry.get("objectclass")?.at(-1) ?? "";
  const links = [...firstValue(entry, "gPLink").matchAll(/\[LDAP:\/\/([^;\]]*);(\d+)\]/gi)]
    // A link that is switched off applies nothing.
    .filter(([, , option]) => !(Number(option) & 1))
    .map(([, linked = ""]) => /^cn=(\{[^}]*\})/i.exec(linked)?.[1]?.toUpperCase() ?? linked);
  const guid = /^CN=(\{[^}]*\}),CN=Policies,/i.exec(dn)?.[1]?.toUpperCase();
  return [
    ...links
      .filter((one) => policies().get(one)?.toLowerCase() !== dn.toLowerCase())
      .map((one) => `gPLink ${one}`),
    ...(kind === "groupPolicyContainer" && !(guid && policies().has(guid))
      ? [`${kind} ${firstValue(entry, "displayName")}`]
      : []),
    ...(unplanned.includes(kind) ? [kind] : []),
  ];
}
