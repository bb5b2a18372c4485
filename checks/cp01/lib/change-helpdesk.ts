import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/**
 * Change the helpdesk's database past its own pages, as whoever is root on its machine may.
 *
 * @param sql a statement that returns what it changed: nothing at all is a failure
 */
export async function changeHelpdesk(desk1: Node, sql: string): Promise<void> {
  mustSucceed(
    await desk1.ask`
      /usr/bin/psql --no-psqlrc --quiet --tuples-only --set=ON_ERROR_STOP=1 --username=rt --dbname=rt --command=${sql} | grep -q '[0-9]'`,
  );
}
