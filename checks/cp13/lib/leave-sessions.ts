import { forgetLogin } from "../../lib/forget-login.js";
import type { Node } from "../../lib/node.js";
import { onItsOwn } from "../../lib/on-its-own.js";

const end = `
  for login; do /usr/bin/pkill -TERM -u $login; done
  sleep 0.2
  for login; do /usr/bin/pkill -KILL -u $login; done`;

/** End the sessions of people who were made up, and take away what they leave. */
export async function leaveSessions(server: Node, logins: readonly string[]): Promise<void> {
  await server.ask`${onItsOwn} /bin/sh -c ${end} sh ${logins}`.catch(() => undefined);
  await Promise.all(logins.map((login) => forgetLogin(server, login)));
}
