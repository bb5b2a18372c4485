import { onItsOwn } from "../../../scripts/channel/on-its-own.js";
import { forgetLogins } from "../../lib/accounts/forget-login.js";
import type { CheckScene } from "../../lib/check.js";
import type { Node } from "../../lib/nodes/node.js";

/** Whoever has no session has nothing to be ended. */
const end = `
  for login; do /usr/bin/pkill -TERM -u $login; done
  sleep 0.2
  for login; do /usr/bin/pkill -KILL -u $login; done
  true`;

/** How long it may take, in milliseconds: a desktop takes its time to end. */
const longestMs = 8000;

/**
 * Have the sessions of people who were made up ended, and what they leave taken away.
 *
 * @returns does so now
 */
export async function leaveSessions(
  scene: Pick<CheckScene, "tidy">,
  server: Node,
  logins: readonly string[],
): Promise<() => Promise<void>> {
  const names = logins.join(", ");
  const remembered = await forgetLogins(scene, server, logins);
  const what = { fr: `sessions de ${names}`, en: `sessions of ${names}` };
  const sessions = await scene.tidy(
    server,
    what,
    longestMs,
  )`${onItsOwn} /bin/sh -c ${end} sh ${logins}`;
  return async () => {
    await sessions.now();
    await remembered.now();
  };
}
