import { userInfo } from "node:os";
import { Misuse } from "../../ground/misuse.js";
import { connect } from "../../ground/postgres/connect.js";
import { letGo } from "../../ground/postgres/let-go.js";
import { asPostgres } from "../postgres/as-postgres.js";
import { ownDatabase } from "../postgres/own-database.js";
import type { Requirement } from "../requirement.js";

/**
 * A database of this server's PostgreSQL that the account who asks may keep state in: it needs no password on the
 * server's socket, where the system says who it is.
 *
 * @param database its name
 */
export function postgresDatabase(database: string): Requirement {
  const { username } = userInfo();
  return {
    id: "postgres-database",
    title: { fr: "base de données", en: "database" },
    seconds: 2,

    async look() {
      const remedy = {
        fr: `sudo -u postgres createuser ${username} ; sudo -u postgres createdb -O ${username} ${database}`,
        en: `sudo -u postgres createuser ${username}; sudo -u postgres createdb -O ${username} ${database}`,
      };
      try {
        return (await mayBeKeptIn(await ownDatabase(database)))
          ? { ok: true, detail: database }
          : {
              ok: false,
              detail: {
                fr: `'${database}' est là, et '${username}' n'a pas le droit d'y créer quoi que ce soit`,
                en: `'${database}' is there, and '${username}' may not create anything in it`,
              },
              remedy: {
                fr: `donnez-en une autre ('--database NOM'), ou celle-ci à ce compte : sudo -u postgres psql -c 'ALTER DATABASE "${database}" OWNER TO "${username}"'`,
                en: `name another one ('--database NAME'), or have this account own it: sudo -u postgres psql -c 'ALTER DATABASE "${database}" OWNER TO "${username}"'`,
              },
              byHand: true,
            };
      } catch (problem) {
        if (!(problem instanceof Misuse)) throw problem;
        return {
          ok: false,
          detail: {
            fr: `'${database}' n'est pas là pour '${username}'`,
            en: `'${database}' is not there for '${username}'`,
          },
          remedy,
        };
      }
    },

    async fix() {
      const { host, port } = await ownDatabase(database);
      const at = ["--host", host, "--port", String(port)];
      const names = async (query: string) =>
        (await asPostgres("psql", [...at, "-XAtq", "--command", query, "postgres"])).split("\n");
      if (!(await names("SELECT rolname FROM pg_roles")).includes(username)) {
        await asPostgres("createuser", [...at, username]);
      }
      if (!(await names("SELECT datname FROM pg_database")).includes(database)) {
        await asPostgres("createdb", [...at, "--owner", username, database]);
      }
    },
  };
}

/** @throws Misuse where the account is not let in, or there is no such database */
async function mayBeKeptIn(place: Awaited<ReturnType<typeof ownDatabase>>): Promise<boolean> {
  const client = await connect(place, "pg_catalog");
  try {
    const { rows } = await client.query(
      "SELECT has_database_privilege(current_database(), 'CREATE') AS may",
    );
    return rows[0]?.may === true;
  } finally {
    await letGo(client);
  }
}
