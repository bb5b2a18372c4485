import type { Client } from "pg";
import { makeLabHome } from "../make-lab-home.js";
import type { PostgresPlace } from "../state-place.js";
import { writeWhole } from "../write-whole.js";
import { factFile } from "./fact-file-name.js";
import { factsSchema } from "./facts-schema.js";
import type { Place } from "./moving.js";
import { setFactsAside } from "./set-facts-aside.js";

/**
 * Write what a database has of this home's facts into files, while it is still the database that has them. What an
 * earlier try that was cut off left in files is put beside: it may have been cleared meanwhile.
 *
 * @param places where there may be such files
 * @returns how many there are
 */
export async function writeFactsBack(
  client: Client,
  place: PostgresPlace,
  places: readonly Place[],
): Promise<number> {
  await setFactsAside(places);
  const { rows } = await client.query(`SELECT * FROM ${factsSchema(place).name}.document`);
  for (const { folder, name, words } of rows) {
    await makeLabHome(folder);
    await writeWhole(factFile(folder, name), words);
  }
  return rows.length;
}
