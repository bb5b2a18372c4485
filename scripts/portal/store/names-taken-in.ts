import type { Client } from "pg";
import { drawnExams, examsFolder } from "../../facts/drawn-exams.js";
import { sharedCompanies } from "../../ground/shelf/copies/copied-files.js";
import { candidatesIn, type LabsHere } from "../../ground/shelf/labs-here.js";
import { labsSchema } from "../../ground/shelf/labs-schema.js";

const { name: schema } = labsSchema;

/** Names of labs that a database has something of already, and of companies that are others there. */
export async function namesTakenIn(
  client: Client,
  here: LabsHere,
): Promise<{ labs: string[]; companies: string[] }> {
  const { rows } = await client.query(
    `SELECT name FROM ${schema}.folder UNION SELECT folder FROM ${schema}.document
     UNION SELECT split_part(name, '.', 1) FROM ${schema}.states`,
  );
  const there = new Set(rows.map(({ name }) => String(name)));
  const files = await client.query(`SELECT path, bytes FROM ${schema}.file WHERE folder = $1`, [
    sharedCompanies,
  ]);
  const own = here.folders.get(sharedCompanies);
  return {
    labs: candidatesIn(here, [examsFolder]).filter((lab) => there.has(lab)),
    companies: files.rows.flatMap(({ path, bytes }) => {
      const same = own?.get(path);
      return same && !same.equals(bytes) ? [String(path).replace(/\.json$/, "")] : [];
    }),
  };
}

/** Exams that a database has, as they are noted there. */
export async function drawnIn(client: Client): Promise<string | undefined> {
  const { rows } = await client.query(
    `SELECT words FROM ${schema}.document WHERE folder = $1 AND name = $2`,
    [examsFolder, drawnExams.name],
  );
  return rows[0]?.words;
}
