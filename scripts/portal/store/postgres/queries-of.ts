import type { Client } from "pg";
import type { Queries, Value } from "../queries.js";

/** Statements on a connection, `?` and `?1` as PostgreSQL has them. */
export function queriesOf(client: Client): Queries {
  const all = (sql: string, values: readonly Value[] = []) =>
    client.query(numberedIn(sql), values.map(withoutZero));
  return {
    run: async (sql, values) => ({ changes: (await all(sql, values)).rowCount ?? 0 }),
    all: async (sql, values) => (await all(sql, values)).rows,
    get: async (sql, values) => (await all(sql, values)).rows[0],
  };
}

/** PostgreSQL has no text with a zero in it: it becomes the sign for what can't be read. */
function withoutZero(value: Value): Value {
  return typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value;
}

function numberedIn(sql: string): string {
  let next = 0;
  return sql.replace(/\?(\d+)?/g, (_, number?: string) => `$${number ?? ++next}`);
}
