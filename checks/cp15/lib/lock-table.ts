import { application } from "../../../modules/n-tier/application.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

/** Work that somebody began in the database, and left there. */
export interface ForgottenWork {
  /** Name of the session that holds the lock. */
  readonly unit: string;
  /** What it has done so far. */
  readonly sql: string;
  /** Table that it holds. */
  readonly table: string;
}

const maintenance: ForgottenWork = {
  unit: "maintenance-oubliee",
  sql: "LOCK TABLE ttrss_users",
  table: "ttrss_users",
};

/** Somebody began some work in the database, and left it there: a table is held. */
export async function lockTable(
  db1: Node,
  { unit, sql, table }: ForgottenWork = maintenance,
): Promise<void> {
  mustSucceed(
    await db1.within(10_000)`
    systemd-run --quiet --unit=${unit} --uid=postgres --working-directory=/ \
      /usr/bin/psql --no-psqlrc --dbname=${application().database.name} --command=${`BEGIN; ${sql}; SELECT pg_sleep(86400)`} &&
      until /usr/sbin/runuser -u postgres -- /usr/bin/psql --tuples-only --no-align --dbname=${application().database.name} \
        --command=${`SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted AND relation = '${table}'::regclass`} | grep -q 1; do sleep 0.2; done`,
  );
}
