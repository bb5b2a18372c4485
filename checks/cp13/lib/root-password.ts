import { editAccounts } from "../../lib/accounts/edit-accounts.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import type { CheckScene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";

/**
 * Give root a password as long as it is needed, so that a refusal is not the password's; then the line
 * of /etc/shadow is what it was. Its salt says to whoever looks at passwords meanwhile that it is the bench's.
 */
export async function withRootPassword<T>(
  { tidy, token }: Pick<CheckScene, "tidy" | "token">,
  server: Node,
  use: (password: string) => Promise<T>,
): Promise<T> {
  const password = throwAwayPassword(token);
  const kept = `/run/${token}.shadow`;
  // Without that file it was not touched, and one that somebody has set since is his.
  const changed = await tidy(server, {
    fr: `mot de passe de root, gardé dans ${kept}`,
    en: `root's password, kept in ${kept}`,
  })`
    eval ${editAccounts}
    [ -e ${kept} ] || exit 0
    if grep -q ${`^root:[$]6[$]${token}[$]`} /etc/shadow; then
      hash=$(cat ${kept}) && edit_accounts /etc/shadow ${token} "s|^root:[^:]*:|root:$hash:|" || exit 1
    fi
    rm -f ${kept}`;
  await server.must`
    eval ${editAccounts}
    (umask 077; sed -n 's/^root:\\([^:]*\\):.*/\\1/p' /etc/shadow > ${kept})
    hash=$(echo ${password} | /usr/bin/openssl passwd -6 -salt ${token} -stdin) && edit_accounts /etc/shadow ${token} "s|^root:[^:]*:|root:$hash:|"`;
  const answer = await use(password);
  await changed.now();
  return answer;
}
