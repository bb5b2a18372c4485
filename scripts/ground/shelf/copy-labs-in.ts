import type { Client } from "pg";
import type { LabsHere } from "./labs-here.js";
import { labsSchema } from "./labs-schema.js";

/** Rows of one statement. */
const atOnce = 500;

const { name: schema } = labsSchema;

/** Put what this home's files have of labs into a database that has nothing of these, within a transaction. */
export async function copyLabsIn(
  client: Client,
  { documents, folders, states }: LabsHere,
): Promise<void> {
  const put = async (statement: string, rows: readonly unknown[]) => {
    for (let from = 0; from < rows.length; from += atOnce) {
      await client.query(statement, [JSON.stringify(rows.slice(from, from + atOnce))]);
    }
  };
  await put(
    `INSERT INTO ${schema}.document SELECT folder, name, words
     FROM json_to_recordset($1::json) AS given(folder text, name text, words text)
     ON CONFLICT (folder, name) DO UPDATE SET words = EXCLUDED.words`,
    documents,
  );
  const names = [...folders.keys()].map((name) => ({ name }));
  // Of companies there may be some already.
  await put(
    `INSERT INTO ${schema}.folder SELECT name, 1 FROM json_to_recordset($1::json) AS given(name text)
     ON CONFLICT (name) DO UPDATE SET revision = folder.revision + 1`,
    names,
  );
  const files = [...folders].flatMap(([folder, all]) =>
    [...all].map(([path, bytes]) => ({ folder, path, bytes: bytes.toString("base64") })),
  );
  await put(
    `INSERT INTO ${schema}.file SELECT folder, path, decode(bytes, 'base64')
     FROM json_to_recordset($1::json) AS given(folder text, path text, bytes text)
     ON CONFLICT DO NOTHING`,
    files,
  );
  await put(
    `INSERT INTO ${schema}.states (name, data) SELECT lab || '.' || stack, data
     FROM json_to_recordset($1::json) AS given(lab text, stack text, data text)`,
    states,
  );
}
