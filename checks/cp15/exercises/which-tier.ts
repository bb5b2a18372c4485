import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

const settings = "/etc/tt-rss/database.php";
const admitted = "/etc/postgresql/15/main/pg_hba.conf";
const grants = () =>
  `GRANT CREATE ON SCHEMA public TO ${databaseRoles().application}; GRANT ${databaseRoles().migration} TO ${databaseRoles().application}`;
const revokes = () =>
  `REVOKE CREATE ON SCHEMA public FROM ${databaseRoles().application}; REVOKE ${databaseRoles().migration} FROM ${databaseRoles().application}`;

async function stop(servers: readonly Machine[]): Promise<void> {
  for (const server of servers) {
    mustSucceed(await server.within(15_000)`systemctl disable --now --quiet apache2`);
  }
}

async function sql(db1: Machine, statement: string): Promise<void> {
  mustSucceed(await asOwner(db1, statement));
}

export const whichTier = exercise({
  needs: ["app1", "app2", "db1"],

  causes: {
    "stopped-and-another-password": {
      async setUp({ nodes: { app1, app2, db1 }, token }) {
        await stop([app1, app2]);
        await sql(
          db1,
          `ALTER ROLE ${databaseRoles().application} PASSWORD '${token}'; ${grants()}`,
        );
      },
      async solve({ nodes: { app1, db1 } }) {
        const { stdout } = await app1.succeed`sed -n "s/^.dbpass = '\\(.*\\)';/\\1/p" ${settings}`;
        await sql(
          db1,
          `ALTER ROLE ${databaseRoles().application} PASSWORD '${stdout.trim()}'; ${revokes()}`,
        );
      },
    },
    "stopped-and-no-connection-left": {
      async setUp({ nodes: { app1, app2, db1 } }) {
        await stop([app1, app2]);
        await sql(db1, `ALTER ROLE ${databaseRoles().application} CONNECTION LIMIT 0; ${grants()}`);
      },
      async solve({ nodes: { db1 } }) {
        await sql(
          db1,
          `ALTER ROLE ${databaseRoles().application} CONNECTION LIMIT -1; ${revokes()}`,
        );
      },
    },
    "stopped-and-not-admitted": {
      async setUp({ nodes: { app1, app2, db1 } }) {
        await stop([app1, app2]);
        await sql(db1, grants());
        await edit(db1, admitted, "/^hostssl/s/^/#/", "systemctl reload postgresql@15-main");
      },
      async solve({ nodes: { db1 } }) {
        await edit(db1, admitted, "s/^#hostssl/hostssl/", "systemctl reload postgresql@15-main");
        await sql(db1, revokes());
      },
    },
  },

  async solve({ nodes: { app1, app2 } }) {
    for (const server of [app1, app2]) {
      mustSucceed(await server.within(15_000)`systemctl enable --now --quiet apache2`);
    }
  },
});
