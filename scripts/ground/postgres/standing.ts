import type { Client } from "pg";
import { z } from "zod";
import type { PostgresSchema } from "./postgres-schema.js";

const standingSchema = z.object({
  version: z.int(),
  /** `arriving` until the home that moves it there has noted so, `left` once one has taken it back to its files. */
  state: z.enum(["arriving", "kept", "left"]),
  /** The home that moved it last, by the id of its place, and as people name it. */
  home: z.string(),
  told: z.string(),
  changed_at: z.string(),
});
/** What is noted in a schema of what is kept there. */
export type Standing = z.infer<typeof standingSchema>;

/** Undefined where there is none of Plateau's; `other` where a schema of that name is somebody else's. */
export async function standingIn(
  client: Client,
  { name }: PostgresSchema,
): Promise<Standing | "other" | undefined> {
  const { rows } = await client.query(
    "SELECT to_regclass($1) IS NOT NULL AS noted FROM pg_namespace WHERE nspname = $2",
    [`${name}.standing`, name],
  );
  if (rows.length === 0) return undefined;
  if (!rows[0].noted) return "other";
  const noted = await client.query(`SELECT * FROM ${name}.standing`);
  return standingSchema.safeParse(noted.rows[0]).data ?? "other";
}

/** Make all that Plateau keeps in a schema, empty, within a transaction. What was left there goes. */
export async function makeAnew(
  client: Client,
  { name, steps }: PostgresSchema,
  { home, told }: Pick<Standing, "home" | "told">,
): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
  await client.query(`CREATE SCHEMA ${name}`);
  await lookIn(client, name);
  for (const step of steps) await client.query(step);
  await client.query(
    `CREATE TABLE standing (
       one integer PRIMARY KEY CHECK (one = 1),
       version integer NOT NULL,
       state text NOT NULL,
       home text NOT NULL,
       told text NOT NULL,
       changed_at text NOT NULL
     )`,
  );
  await client.query("INSERT INTO standing VALUES (1, $1, 'arriving', $2, $3, $4)", [
    steps.length,
    home,
    told,
    new Date().toISOString(),
  ]);
}

export async function noteStanding(
  client: Client,
  { name }: PostgresSchema,
  { state, home, told }: Pick<Standing, "state" | "home" | "told">,
): Promise<void> {
  await client.query(
    `UPDATE ${name}.standing SET state = $1, home = $2, told = $3, changed_at = $4`,
    [state, home, told, new Date().toISOString()],
  );
}

/** Bring what is kept to this version, within a transaction that nobody else acts in. */
export async function bringToThisVersion(
  client: Client,
  { name, steps }: PostgresSchema,
): Promise<void> {
  await lookIn(client, name);
  const { rows } = await client.query("SELECT version FROM standing");
  for (const step of steps.slice(Number(rows[0]?.version))) await client.query(step);
  await client.query("UPDATE standing SET version = $1", [steps.length]);
}

/** Until the transaction ends. */
async function lookIn(client: Client, name: string): Promise<void> {
  await client.query(`SET LOCAL search_path TO ${name}, pg_catalog`);
}
