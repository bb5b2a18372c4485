import { personDn } from "../../../modules/domain-controller/names.js";
import type { Login } from "../../../stacks/plan/company/login-of.js";
import { personOf } from "../../../stacks/plan/person-of.js";
import type { Scene } from "../../lib/check.js";
import { asLdapInterval } from "../../lib/probes/directory/ldap-interval.js";
import { tryChanges } from "../../lib/probes/directory/try-changes.js";

const dayMs = 86_400_000;

/** Have an account expire the day before. */
export async function expireAccount({ nodes: { dc1 } }: Scene<"dc1">, login: Login): Promise<void> {
  const yesterday = asLdapInterval(new Date(Date.now() - dayMs));
  const said = await tryChanges(dc1, [
    [
      ["dn", personDn(personOf(login))],
      ["changetype", "modify"],
      ["replace", "accountExpires"],
      ["accountExpires", yesterday],
    ],
  ]);
  if (said !== "") throw new Error(said);
}
