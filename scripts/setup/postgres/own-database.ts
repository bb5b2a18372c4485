import { userInfo } from "node:os";
import { Misuse } from "../../ground/misuse.js";
import type { PostgresAddress } from "../../ground/state-place.js";
import { ownCluster } from "./own-cluster.js";

/**
 * A database of this machine's PostgreSQL, as the account who asks reaches it.
 *
 * @throws Misuse where no PostgreSQL runs here
 */
export async function ownDatabase(database: string): Promise<PostgresAddress> {
  const cluster = await ownCluster();
  if (!cluster?.running) {
    throw new Misuse({
      fr: "aucun PostgreSQL ne tourne sur ce serveur : 'lab host init --postgres' le met en place",
      en: "no PostgreSQL runs on this server: 'lab host init --postgres' sets one up",
    });
  }
  const { socketdir: host, port } = cluster;
  const { username: user } = userInfo();
  return { host, port, database, user, tls: "verify-full", authority: null };
}
