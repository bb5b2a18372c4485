import { baseDn } from "../../../modules/domain-controller/names.js";
import { firstValue } from "../../lib/probes/directory/first-value.js";
import type { GuardedEntry } from "../../lib/probes/directory/guarded-entries.js";
import { ldapMoment } from "../../lib/probes/directory/ldap-moment.js";
import { sid } from "../../lib/probes/directory/security-descriptor.js";
import { accountTooMuch } from "./account-too-much.js";
import { guardTooMuch } from "./guard-too-much.js";
import { policyTooMuch } from "./policy-too-much.js";
import type { TooMuch } from "./too-much.js";

/** Delegations, policies and dangerous accounts that neither the plan nor a new domain has. */
export function delegationsTooMuch(found: readonly GuardedEntry[]): TooMuch[] {
  const names = new Map(
    found.flatMap(({ entry }) => {
      const encoded = firstValue(entry, "objectSid");
      const name = firstValue(entry, "sAMAccountName");
      return encoded && name ? [[sid(Buffer.from(encoded, "base64")), name] as const] : [];
    }),
  );
  return found.flatMap((one) => {
    const dn = firstValue(one.entry, "dn");
    const since = ldapMoment(firstValue(one.entry, "whenCreated"));
    return [
      ...guardTooMuch(one, names).map((what) => `${short(dn)} ${what}`),
      ...policyTooMuch(one.entry).map((what) => `${short(dn)} ${what}`),
      ...accountTooMuch(one.entry),
    ].map((what) => ({ what, dn, since }));
  });
}

function short(dn: string): string {
  return dn === baseDn() ? dn : dn.replace(`,${baseDn()}`, "");
}
