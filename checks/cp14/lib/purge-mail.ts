import type { Node } from "../../lib/node.js";

/** Where mailboxes are, by login. */
const store = "/srv/mail";

/**
 * Take away what checks left on a mail server: what waits and is from or to somebody, and mailboxes.
 *
 * @param logins of people who no longer exist
 */
export async function purgeMail(server: Node, logins: readonly string[]): Promise<void> {
  await forgetQueued(server, logins);
  const mailboxes = logins.map((login) => `${store}/${login}`);
  await server.ask`rm -rf ${mailboxes}`.catch(() => undefined);
}

/** Take out of a server's queue whatever has one of these words in its addresses. */
export async function forgetQueued(server: Node, words: readonly string[]): Promise<void> {
  const patterns = words.flatMap((word) => ["-e", word]);
  await server.ask`
    /usr/sbin/postqueue -j | grep -F ${patterns} | sed -n 's/.*"queue_id": "\\([^"]*\\)".*/\\1/p' |
      while read -r id; do /usr/sbin/postsuper -d "$id"; done`.catch(() => undefined);
}
