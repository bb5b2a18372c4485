import { rename, rm } from "node:fs/promises";
import type { Client } from "pg";
import { labsSchema } from "./labs-schema.js";
import { setFactsAside } from "./set-facts-aside.js";
import { statesFolder } from "./state-file-name.js";

/** Put beside what this home's files have of all that a database has of labs, under names by which nobody reads it. */
export async function setLabsAside(client: Client): Promise<void> {
  const schema = labsSchema.name;
  const documents = await client.query(`SELECT folder, name FROM ${schema}.document`);
  await setFactsAside(documents.rows.map(({ folder, name }) => [folder, name]));
  const labs = await client.query(
    `SELECT DISTINCT split_part(name, '.', 1) AS lab FROM ${schema}.states`,
  );
  for (const { lab } of labs.rows) {
    const aside = `${statesFolder(lab)}.moved`;
    await rm(aside, { recursive: true, force: true });
    await rename(statesFolder(lab), aside).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== "ENOENT") throw problem;
    });
  }
}
