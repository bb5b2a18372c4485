import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import type { CheckScene } from "../check.js";
import type { Node } from "../nodes/node.js";
import type { ToTakeAway } from "../run/tidying.js";

/**
 * A log-in that the bench gave up may still be going on (`sshd: LOGIN@notty`, and pam_mkhomedir's helper), and would
 * make the home again: it ends first, with what it begins meanwhile. sss_cache fails for a name that sssd was never
 * asked for: that is no failure here.
 */
const forget = `
  export LC_ALL=C
  for login; do
    left=20
    while [ $left -gt 0 ] && /usr/bin/pkill -KILL -f "^(sshd(-session)?: $login[ @]|/(usr/)?sbin/mkhomedir_helper $login )"
    do left=$((left - 1)); done
    rm -rf /home/$login /tmp/krb5cc_$(/usr/bin/id -u $login 2> /dev/null)_* || code=1
    said=$(/usr/sbin/sss_cache -u $login 2>&1) && continue
    case $said in *'No cache object matched'*) ;; *) echo "$said" >&2; code=1 ;; esac
  done
  exit \${code:-0}`;

/** How long it may take, in milliseconds: sssd may be writing what is to be forgotten. */
const longestMs = 8000;

/**
 * Have what log-ins leave on a workstation taken away: homes, tickets, and what sssd remembers, for a
 * directory made anew gives the same numbers to others.
 */
export function forgetLogins(
  { tidy }: Pick<CheckScene, "tidy">,
  workstation: Node,
  logins: readonly string[],
): Promise<ToTakeAway> {
  const names = logins.join(", ");
  const what = {
    fr: `dossier, tickets et souvenir de ${names}`,
    en: `home, tickets and memory of ${names}`,
  };
  return tidy(workstation, what, longestMs)`${onItsOwn} /bin/sh -c ${forget} sh ${logins}`;
}
