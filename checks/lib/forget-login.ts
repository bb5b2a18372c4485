import type { Node } from "./node.js";

/**
 * Remove what a log-in leaves on a workstation: the home, the tickets, and what sssd remembers, for a
 * directory made anew gives the same numbers to others.
 */
export async function forgetLogin(workstation: Node, login: string): Promise<void> {
  await workstation.ask`
    rm -rf /home/${login} /tmp/krb5cc_$(/usr/bin/id -u ${login})_*
    /usr/sbin/sss_cache -u ${login}`.catch(() => undefined);
}
