import { readFile } from "node:fs/promises";
import { Client, type ClientConfig, types } from "pg";
import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import { postgresName } from "./postgres-name.js";
import { postgresProblem } from "./postgres-problem.js";

/** How long a connection may take, in milliseconds. */
const connectMs = 10_000;
/** How long a statement, and others' acts before it, may take, in milliseconds: nothing of ours takes a tenth of it. */
const usualActMs = 60_000;

/**
 * After how long of silence the server asks whether a client's machine is still there, how often again, and when it gives
 * him up, in seconds: with him go his locks, within a minute of a power cut.
 */
const serverAsks = { idle: 10, interval: 10, givesUp: 50 };
/**
 * After how long of silence the client asks the same of the server, in milliseconds. Node then asks ten times, a second
 * apart: a client that is cut off knows it before the server gives him up.
 */
const clientAsksMs = 10_000;

/** What `count(*)` gives: never more than a number can hold here. */
const bigint = 20;

/** What each session has of its own. A pooler in between refuses what it does not know as it is connected to, hence it is said after that. */
const ownSettings = {
  tcp_keepalives_idle: serverAsks.idle,
  tcp_keepalives_interval: serverAsks.interval,
  tcp_keepalives_count: (serverAsks.givesUp - serverAsks.idle) / serverAsks.interval,
  tcp_user_timeout: serverAsks.givesUp * 1000,
  // Who has waited for a lock has to see what was done before he had it.
  default_transaction_isolation: "'read committed'",
};

/**
 * Connect to a database.
 *
 * @param schema the one that is looked in first
 * @param actMs how long a statement, and others' acts before it, may take, in milliseconds. @default a minute
 * @throws Misuse where it can't be reached, or lets nobody of that name in
 */
export async function connect(
  place: PostgresAddress,
  schema: string,
  actMs = usualActMs,
): Promise<Client> {
  // Whoever waits for the answer: the server or the network may be gone.
  const client = new Client({ ...(await configOf(place)), query_timeout: 2 * actMs });
  // What goes on then fails, and is told by whoever asked for it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const settings = {
      ...ownSettings,
      search_path: `${schema}, pg_catalog`,
      statement_timeout: actMs,
      lock_timeout: actMs,
      // Of a suspended process nobody has to wait for ever.
      idle_in_transaction_session_timeout: actMs,
    };
    const all = Object.entries(settings).map(([name, value]) => `SET ${name} TO ${value}`);
    await client.query(all.join("; "));
    return client;
  } catch (problem) {
    await client.end().catch(() => undefined);
    throw postgresProblem(place, problem);
  }
}

async function configOf(place: PostgresAddress): Promise<ClientConfig> {
  const { host, port, database, user } = place;
  const isSocket = host.startsWith("/");
  const ca = place.authority === null ? undefined : await authorityIn(place.authority);
  return {
    host,
    port,
    database,
    user,
    ssl:
      isSocket || place.tls === "disable" ? false : { rejectUnauthorized: true, ...(ca && { ca }) },
    application_name: postgresName(),
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: clientAsksMs,
    types: {
      getTypeParser: ((oid: number, format?: "text" | "binary") =>
        oid === bigint ? Number : types.getTypeParser(oid, format as "text")) as never,
    },
  };
}

function authorityIn(file: string): Promise<string> {
  return readFile(file, "utf8").catch(({ message }: Error) => {
    throw new Misuse({
      fr: `sslrootcert=${file} ne peut être lu : ${message} ; donnez le certificat d'une autorité, en PEM ; rien n'a changé`,
      en: `sslrootcert=${file} can't be read: ${message}; give an authority's certificate, in PEM; nothing was changed`,
    });
  });
}
