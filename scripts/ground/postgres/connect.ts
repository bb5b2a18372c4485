import { readFile } from "node:fs/promises";
import { Client, type ClientConfig, types } from "pg";
import { Misuse } from "../misuse.js";
import type { PostgresAddress } from "../state-place.js";
import { postgresName } from "./postgres-name.js";
import { postgresProblem } from "./postgres-problem.js";

/** How long a connection may take, in milliseconds. */
const connectMs = 10_000;
/** How long a statement, and others' acts before it, may take, in milliseconds: nothing of ours takes a tenth of it. */
const actMs = 60_000;
/** The same for whoever waits for the answer, should the server or the network be gone. */
const answerMs = 2 * actMs;

/** What `count(*)` gives: never more than a number can hold here. */
const bigint = 20;

/**
 * Connect to a database.
 *
 * @param schema the one that is looked in first
 * @throws Misuse where it can't be reached, or lets nobody of that name in
 */
export async function connect(place: PostgresAddress, schema: string): Promise<Client> {
  const client = new Client(await configOf(place));
  // What goes on then fails, and is told by whoever asked for it.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(`SET search_path TO ${schema}, pg_catalog`);
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
    statement_timeout: actMs,
    lock_timeout: actMs,
    // Of a suspended process nobody has to wait for ever.
    idle_in_transaction_session_timeout: actMs,
    query_timeout: answerMs,
    keepAlive: true,
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
