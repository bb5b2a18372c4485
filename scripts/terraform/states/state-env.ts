import { libpqWords } from "../../ground/postgres/libpq-words.js";
import { postgresName } from "../../ground/postgres/postgres-name.js";
import type { StateRow } from "./state-row.js";

/** What the engine is told of the database that has a stack's state, in its environment: none of it is in a file. */
export function stateEnv({ place, schema, name }: StateRow): Record<string, string> {
  return {
    PG_CONN_STR: libpqWords(place, postgresName()),
    PG_SCHEMA_NAME: schema,
    TF_WORKSPACE: name,
  };
}
