import { asOwner } from "../../lib/application/as-owner.js";
import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { type ForgottenWork, lockTable } from "../lib/lock-table.js";

/** Ends the sessions that hold a table of the application's, whole, from everybody else. */
const endHolder =
  "SELECT pg_terminate_backend(pid) FROM (SELECT DISTINCT pid FROM pg_locks JOIN pg_class ON pg_class.oid = relation WHERE granted AND mode = 'AccessExclusiveLock' AND relkind = 'r' AND relnamespace = 'public'::regnamespace) one";

function held(work: ForgottenWork): CauseCode<"db1"> {
  return {
    setUp: ({ nodes: { db1 } }) => lockTable(db1, work),
    solve: async () => undefined,
  };
}

export const whoBlocks = exercise({
  needs: ["db1"],

  causes: {
    "maintenance-forgotten": held({
      unit: "maintenance-oubliee",
      sql: "LOCK TABLE ttrss_users",
      table: "ttrss_users",
    }),
    "migration-half-way": held({
      unit: "migration-en-cours",
      sql: "ALTER TABLE ttrss_users ADD COLUMN essai integer",
      table: "ttrss_users",
    }),
    "clean-up-not-committed": held({
      unit: "purge-de-la-nuit",
      sql: "TRUNCATE ttrss_user_prefs",
      table: "ttrss_user_prefs",
    }),
  },

  async solve({ nodes: { db1 } }) {
    mustSucceed(await asOwner(db1, endHolder));
  },
});
