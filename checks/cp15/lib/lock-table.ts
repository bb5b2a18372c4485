import { application } from "../../../modules/n-tier/application.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Name of the session that holds the lock. */
const unit = "maintenance-oubliee";
const lock = "BEGIN; LOCK TABLE ttrss_users; SELECT pg_sleep(86400)";

/** Somebody began a maintenance in the database, and left it there. */
export async function lockTable(db1: Node): Promise<void> {
  mustSucceed(
    await db1.within(10_000)`
    systemd-run --quiet --unit=${unit} --uid=postgres --working-directory=/ \
      /usr/bin/psql --no-psqlrc --dbname=${application.database.name} --command=${lock} &&
      until /usr/sbin/runuser -u postgres -- /usr/bin/psql --tuples-only --no-align --dbname=${application.database.name} \
        --command="SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted AND relation = 'ttrss_users'::regclass" | grep -q 1; do sleep 0.2; done`,
  );
}
