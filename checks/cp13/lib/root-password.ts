import { editAccounts } from "../../lib/accounts/edit-accounts.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import type { CheckScene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";
import { noteOwn } from "../../lib/run/own-entries.js";

/**
 * Give root a password as long as it is needed, so that a refusal is not the password's; then the line
 * of /etc/shadow is what it was. Whoever looks at passwords meanwhile knows by a note that it is the bench's.
 */
export async function withRootPassword<T>(
  { lab, tidy, token }: Pick<CheckScene, "lab" | "tidy" | "token">,
  server: Node,
  use: (password: string) => Promise<T>,
): Promise<T> {
  const password = throwAwayPassword(token);
  const kept = `/run/${token}`;
  const { stdout } = await server.must`echo ${password} | /usr/bin/openssl passwd -6 -stdin`;
  const hash = stdout.trim();
  const line = `root:${hash}`;
  // Without that file it was not touched, and one that somebody has set since is his.
  const changed = await tidy(server, {
    fr: `mot de passe de root, gardé dans ${kept}`,
    en: `root's password, kept in ${kept}`,
  })`
    eval ${editAccounts}
    [ -e ${kept} ] || exit 0
    if grep -qF ${`${line}:`} /etc/shadow; then
      hash=$(cat ${kept}) && edit_accounts /etc/shadow ${token} "s|^root:[^:]*:|root:$hash:|" || exit 1
    fi
    rm -f ${kept}`;
  await noteOwn(lab, server.name, line);
  await server.must`
    eval ${editAccounts}
    (umask 077; sed -n 's/^root:\\([^:]*\\):.*/\\1/p' /etc/shadow > ${kept})
    edit_accounts /etc/shadow ${token} ${`s|^root:[^:]*:|${line}:|`}`;
  const answer = await use(password);
  await changed.now();
  return answer;
}
