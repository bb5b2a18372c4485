import type { Client } from "pg";
import { numbered, type tables } from "../tables.js";

/** Rows of one statement. */
const atOnce = 500;

/** Put rows into an empty table, with the numbers that they have: those to come go on from there. */
export async function copyIn(
  client: Client,
  table: (typeof tables)[number],
  rows: readonly unknown[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    // PostgreSQL has no text with a zero in it: it becomes the sign for what can't be read.
    const some = JSON.stringify(rows.slice(from, from + atOnce), (_, value) =>
      typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value,
    );
    await client.query(
      `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [some],
    );
  }
  if (numbered.includes(table)) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, 'id'), (SELECT max(id) FROM "${table}"))`,
      [table],
    );
  }
}
