import { baseDn } from "../../../../modules/domain-controller/names.js";
import { NotObserved } from "../../../../scripts/channel/channel.js";
import { tries } from "../../nodes/limit.js";
import type { Node } from "../../nodes/node.js";
import { directorySocket } from "./directory-socket.js";

/** Longer than replication takes on a busy host. */
const limitMs = 4000;

/**
 * Wait until a controller has accounts that were made on another one, with their groups.
 *
 * @throws NotObserved when it does not learn of them: what depends on them can't be looked at
 */
export async function learned(
  controller: Node,
  logins: readonly string[],
  memberships: number,
): Promise<void> {
  const filter = `(|${logins.map((login) => `(sAMAccountName=${login})`).join("")})`;
  const { exitCode } = await controller.within(limitMs)`
    for _ in $(seq ${tries(30, 100)}); do
      found=$(/usr/bin/ldapsearch -x -LLL -H ${directorySocket} -b ${baseDn()} ${filter} memberOf)
      [ "$(echo "$found" | grep -c '^dn:')" -ge ${logins.length} ] &&
        [ "$(echo "$found" | grep -c '^memberOf:')" -ge ${memberships} ] && exit 0
      sleep 0.1
    done
    exit 1`;
  if (exitCode !== 0) {
    throw new NotObserved({
      fr: `${controller.name} n'apprend pas les comptes qui sont créés ailleurs`,
      en: `${controller.name} does not learn of accounts that are made elsewhere`,
    });
  }
}
