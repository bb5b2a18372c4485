import { mailStore } from "../../../modules/mail-server/mail-store.js";
import type { CheckScene } from "../check.js";
import type { Node } from "../nodes/node.js";

/**
 * Have what checks left on a mail server taken away: what waits and is from or to somebody, and mailboxes.
 *
 * @param logins of people who no longer exist by then
 */
export async function purgeMail(
  scene: Pick<CheckScene, "tidy">,
  server: Node,
  logins: readonly string[],
): Promise<void> {
  const mailboxes = logins.map((login) => `${mailStore}/${login}`);
  const names = logins.join(", ");
  await scene.tidy(server, {
    fr: `boîtes de ${names}`,
    en: `mailboxes of ${names}`,
  })`rm -rf ${mailboxes}`;
  await forgetQueued(scene, server, logins);
}

/** Have whatever has one of these words in its addresses taken out of a server's queue. */
export async function forgetQueued(
  { tidy }: Pick<CheckScene, "tidy">,
  server: Node,
  words: readonly string[],
): Promise<void> {
  const patterns = words.flatMap((word) => ["-e", word]);
  const names = words.join(", ");
  await tidy(server, { fr: `courrier en attente de ${names}`, en: `queued mail of ${names}` })`
    queue=$(/usr/sbin/postqueue -j) || exit 1
    echo "$queue" | grep -F ${patterns} | sed -n 's/.*"queue_id": "\\([^"]*\\)".*/\\1/p' |
      while read -r id; do /usr/sbin/postsuper -d "$id"; done`;
}
