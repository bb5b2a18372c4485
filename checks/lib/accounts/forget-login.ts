import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import type { CheckScene } from "../check.js";
import type { Node } from "../nodes/node.js";
import type { ToTakeAway } from "../run/tidying.js";

/**
 * sssd is told by its process id, and remembers those whom it was asked for alone: that it knows nobody of a
 * name is no failure.
 */
const forget = `
  export LC_ALL=C
  for login; do
    said=$(/usr/sbin/sss_cache -u $login 2>&1) && continue
    case $said in *'No cache object matched'*) ;; *) echo "$said" >&2; code=1 ;; esac
  done
  exit \${code:-0}`;

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
  return tidy(workstation, what)`
    for login in ${logins}; do
      rm -rf /home/$login /tmp/krb5cc_$(/usr/bin/id -u $login 2> /dev/null)_* || exit 1
    done
    ${onItsOwn} /bin/sh -c ${forget} sh ${logins}`;
}
