import type { Node } from "../../lib/node.js";
import { throwAwayPassword } from "../../lib/throw-away-accounts.js";

/**
 * Give root a password as long as it is needed, so that a refusal is not the password's; then the line
 * of /etc/shadow is what it was.
 */
export async function withRootPassword<T>(
  server: Node,
  token: string,
  use: (password: string) => Promise<T>,
): Promise<T> {
  const password = throwAwayPassword(token);
  const kept = `/run/${token}.shadow`;
  await server.succeed`
    (umask 077; sed -n 's/^root:\\([^:]*\\):.*/\\1/p' /etc/shadow > ${kept})
    echo ${`root:${password}`} | /usr/sbin/chpasswd`;
  try {
    return await use(password);
  } finally {
    await server.ask`/usr/sbin/usermod -p "$(cat ${kept})" root; rm -f ${kept}`.catch(
      () => undefined,
    );
  }
}
