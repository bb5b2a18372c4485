import type { Client } from "pg";
import { z } from "zod";
import { ownServer } from "../own-server.js";
import { standingIn } from "../postgres/standing.js";
import type { PostgresPlace } from "../state-place.js";
import { labsSchema } from "./labs-schema.js";

const homeSchema = z.object({
  id: z.string(),
  /** As people name it. */
  told: z.string(),
  /** `left` once it takes no part any more. */
  state: z.enum(["kept", "left"]),
  changed_at: z.string(),
});
/** A home that joined a database, or had. */
export type JoinedHome = z.infer<typeof homeSchema>;

const table = `${labsSchema.name}.home`;

/** What a database says of a home; undefined where nothing, or where it has no labs. */
export async function homeIn(
  client: Client,
  { home }: Pick<PostgresPlace, "home">,
): Promise<JoinedHome | undefined> {
  const standing = await standingIn(client, labsSchema);
  if (standing === undefined || standing === "other") return undefined;
  const { rows } = await client.query(`SELECT * FROM ${table} WHERE id = $1`, [home]);
  return homeSchema.optional().parse(rows[0]);
}

/** Other homes that take part, as people name them. */
export async function othersIn(
  client: Client,
  { home }: Pick<PostgresPlace, "home">,
): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT * FROM ${table} WHERE id <> $1 AND state = 'kept' ORDER BY told`,
    [home],
  );
  return rows.map((row) => homeSchema.parse(row).told);
}

/** Note whether a home takes part. */
export async function noteHome(
  client: Client,
  { home }: Pick<PostgresPlace, "home">,
  state: JoinedHome["state"],
): Promise<void> {
  await client.query(
    `INSERT INTO ${table} VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO UPDATE SET told = $2, state = $3, changed_at = $4`,
    [home, ownServer(), state, new Date().toISOString()],
  );
}
