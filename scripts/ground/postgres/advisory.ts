import { type Client, escapeLiteral } from "pg";

/** What PostgreSQL's advisory locks of Plateau are told apart by from others' of the same database. */
const ours = 0x504c5455;
/** The same, of documents that are changed. */
const documents = ours + 1;
/** The same, of names that are taken (`shared-names.ts`). */
const namesTakenNow = ours + 2;

/** Locks of a database, which go with the connection of whoever holds them. */
const locks = {
  /** Shared by all who have it open; who moves it has it alone. */
  gate: 0,
  /** Had for an act. */
  act: 1,
} as const;

/** @returns whether nobody moves it: nobody can, until this connection ends */
export async function enterGate(client: Client): Promise<boolean> {
  return isTrue(client, "SELECT pg_try_advisory_lock_shared($1, $2) AS done", locks.gate);
}

/** @returns whether nobody has it open: nobody can open it, until this connection ends */
export async function shutGate(client: Client): Promise<boolean> {
  return isTrue(client, "SELECT pg_try_advisory_lock($1, $2) AS done", locks.gate);
}

/** Wait until no other act goes on; none does until this transaction ends. */
export async function takeAct(client: Client): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1, $2)", [ours, locks.act]);
}

/** Wait until nobody else changes a document; nobody does until this transaction ends. */
export async function takeDocument(client: Client, path: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [documents, path]);
}

/** Have a name of 8 hexadecimal digits for as long as this connection lasts. @returns whether it was free */
export function takeName(client: Client, name: string): Promise<boolean> {
  return isTrue(client, "SELECT pg_try_advisory_lock($1, $2) AS done", keyOf(name));
}

/** An expression of SQL: waits until nobody else takes names of a kind; nobody does until this transaction ends. */
export function aloneTaking(kind: string): string {
  return `pg_advisory_xact_lock(${namesTakenNow}, hashtext(${escapeLiteral(kind)}))`;
}

/**
 * A condition of SQL: whether the connection that has a name of `takeName`'s still lasts.
 *
 * @param column of integers, the names as numbers with a sign
 * @param own the asker's own name
 */
export function isLiving(column: string, own: string): string {
  // What a connection has itself it would be given once more.
  return `CASE WHEN ${column} = ${keyOf(own)} THEN true
    ELSE NOT pg_try_advisory_xact_lock_shared(${ours}, ${column}) END`;
}

/** Names that somebody has. */
export async function namesTaken(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query(
    `SELECT objid::bigint AS key FROM pg_locks
     WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = $1 AND mode = 'ExclusiveLock'
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [ours],
  );
  return new Set(rows.map(({ key }) => Number(key).toString(16).padStart(8, "0")));
}

/** Who has it open, or moves it, besides this connection: as each is told by PostgreSQL. */
export async function othersAt(client: Client): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT DISTINCT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid = $1 AND objid = $2
       AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND pid <> pg_backend_pid() ORDER BY 1`,
    [ours, locks.gate],
  );
  return rows.map(({ name }) => String(name));
}

async function isTrue(client: Client, sql: string, key: number): Promise<boolean> {
  const { rows } = await client.query(sql, [ours, key]);
  return rows[0]?.done === true;
}

/** A name as PostgreSQL has it, a number with a sign. Never one of `locks`. */
export function keyOf(name: string): number {
  return Number.parseInt(name, 16) | 0;
}
