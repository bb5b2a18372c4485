import type { Client } from "pg";
import { ownServer } from "../own-server.js";
import { makeAnew } from "../postgres/standing.js";
import type { PostgresPlace } from "../state-place.js";
import { factsSchema } from "./facts-schema.js";
import { fileShelf } from "./file-shelf.js";
import type { Place } from "./moving.js";

/** Documents of one statement. */
const atOnce = 500;

/**
 * Put what this home's files of facts have into a database, within a transaction. What was left there goes.
 *
 * @param places where there may be any
 * @returns how many there are
 */
export async function copyFactsIn(
  client: Client,
  place: PostgresPlace,
  places: readonly Place[],
): Promise<number> {
  const schema = factsSchema(place);
  const documents: { folder: string; name: string; words: string }[] = [];
  for (const [folder, name] of places) {
    const words = await fileShelf.read(folder, name);
    if (words !== undefined) documents.push({ folder, name, words });
  }
  await makeAnew(client, schema, { home: place.home, told: ownServer });
  for (let from = 0; from < documents.length; from += atOnce) {
    await client.query(
      `INSERT INTO ${schema.name}.document
       SELECT * FROM json_populate_recordset(NULL::${schema.name}.document, $1::json)`,
      [JSON.stringify(documents.slice(from, from + atOnce))],
    );
  }
  return documents.length;
}
