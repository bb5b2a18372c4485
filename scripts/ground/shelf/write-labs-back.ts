import { mkdir, rm } from "node:fs/promises";
import type { Client } from "pg";
import { makeLabHome } from "../make-lab-home.js";
import { writeWhole } from "../write-whole.js";
import { sharedCompanies } from "./copies/copied-files.js";
import { fetchFolder } from "./copies/copy-folder.js";
import { factFile } from "./fact-file-name.js";
import { mayBeLab } from "./labs-in.js";
import { labsSchema } from "./labs-schema.js";
import type { Place } from "./moving.js";
import { setFactsAside } from "./set-facts-aside.js";
import { stateFile, statesFolder } from "./state-file-name.js";

const { name: schema } = labsSchema;

/**
 * Write what a database has of labs into files, while it is still the database that has it. What an earlier try that was
 * cut off left in files is put beside: it may have been cleared meanwhile.
 *
 * @param places where there may be files of facts
 * @returns how many of these there are now
 */
export async function writeLabsBack(client: Client, places: readonly Place[]): Promise<number> {
  const folders = await client.query(`SELECT name FROM ${schema}.folder ORDER BY name`);
  for (const { name } of folders.rows) {
    if (mayBeLab(name) || name === sharedCompanies) await fetchFolder(client, name);
  }
  await setFactsAside(places);
  const documents = await client.query(`SELECT * FROM ${schema}.document`);
  for (const { folder, name, words } of documents.rows) {
    await makeLabHome(folder);
    await writeWhole(factFile(folder, name), words);
  }
  const states = await client.query(
    `SELECT split_part(name, '.', 1) AS lab, split_part(name, '.', 2) AS stack, data FROM ${schema}.states`,
  );
  for (const lab of new Set(states.rows.map((row) => String(row.lab)))) {
    await makeLabHome(lab);
    await rm(statesFolder(lab), { recursive: true, force: true });
    await mkdir(statesFolder(lab));
  }
  for (const { lab, stack, data } of states.rows) await writeWhole(stateFile(lab, stack), data);
  return documents.rows.length;
}
