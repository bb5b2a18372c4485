import { baseDn } from "../../../modules/domain-controller/names.js";
import { plan } from "../../../stacks/plan/plan.js";
import { seconds, tries } from "../nodes/limit.js";
import type { Node } from "../nodes/node.js";
import type { ThrowAwayAccount } from "./throw-away-accounts.js";

const other = () => `ldap://dc2.${plan().company.domain}`;

/**
 * Wait until the second controller has accounts that the first was given, with their groups: a server that
 * asks that one, as is its right, would not find them. What takes longer than three seconds is not waited
 * for, nor is a controller that does not answer.
 */
export async function accountsReplicated(
  dc1: Node,
  accounts: readonly ThrowAwayAccount[],
): Promise<void> {
  const filter = `(|${accounts.map(({ login }) => `(sAMAccountName=${login})`).join("")})`;
  const memberships = accounts.reduce((sum, { roles = [] }) => sum + roles.length, 0);
  await dc1.ask`
    for _ in $(seq ${tries(8, 250)}); do
      found=$(timeout ${seconds(1)} /usr/bin/ldbsearch -H ${other()} -P -b ${baseDn()} ${filter} memberOf 2> /dev/null) || break
      [ "$(echo "$found" | grep -c '^dn:')" -lt ${accounts.length} ] ||
        [ "$(echo "$found" | grep -c '^memberOf:')" -lt ${memberships} ] || break
      sleep 0.25
    done`;
}
