import type { PostgresAddress } from "../state-place.js";

/** How long a connection may take, in seconds. */
const connectS = 10;
/**
 * After how long a client whose machine is gone is given up by the server, in seconds, and with it all that he locks: what
 * the Terraform engine's client does not know itself it says to the server as it connects.
 */
const keepAlive = { idle: 30, interval: 10, count: 3 };

/**
 * A database as programs that speak libpq's language are told of it, e.g. `host='db.example.test' port='5432'`: without the
 * password, which they look for where others do.
 *
 * @param name by which others are told who is at it
 */
export function libpqWords(
  { host, port, database, user, tls, authority }: PostgresAddress,
  name: string,
): string {
  const isSocket = host.startsWith("/");
  const words = {
    host,
    port,
    dbname: database,
    user,
    sslmode: isSocket ? "disable" : tls,
    ...(authority !== null && !isSocket && { sslrootcert: authority }),
    application_name: name,
    connect_timeout: connectS,
    tcp_keepalives_idle: keepAlive.idle,
    tcp_keepalives_interval: keepAlive.interval,
    tcp_keepalives_count: keepAlive.count,
  };
  return Object.entries(words)
    .map(([key, value]) => `${key}='${String(value).replaceAll(/[\\']/g, "\\$&")}'`)
    .join(" ");
}
