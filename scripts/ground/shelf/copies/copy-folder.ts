import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Client } from "pg";
import { labHome } from "../../home.js";
import { makeLabHome } from "../../make-lab-home.js";
import { inAct } from "../../postgres/in-act.js";
import { writeWhole } from "../../write-whole.js";
import { labsSchema } from "../labs-schema.js";
import { copiedFiles, digestOf, isCopied, isSecret } from "./copied-files.js";
import { copyNote } from "./copy-note.js";

const { name: schema } = labsSchema;
type Digests = Readonly<Record<string, string>>;

export interface FetchOptions {
  /** Leaves secrets out. @default false */
  readonly light?: boolean;
  /** Whether what was changed here alone, and not shared yet, stays so. @default false */
  readonly keeps?: boolean;
}

/** Have the files of a folder as a database has them, one by one: who reads one meanwhile finds it before or after. */
export async function fetchFolder(
  client: Client,
  folder: string,
  { light = false, keeps = false }: FetchOptions = {},
): Promise<void> {
  const note = await copyNote.read(folder);
  const [there, local] = await Promise.all([
    filesThere(client, folder, light),
    copiedFiles(folder),
  ]);
  // Of a database that was put back from an earlier time: what is here is all there is.
  if (there.revision === 0) return;
  await makeLabHome(folder);
  const wanted = light ? (path: string) => !isSecret(path) : () => true;
  const paths = new Set([...there.files.keys(), ...local.keys()].filter(wanted));
  await Promise.all(
    [...paths].map(async (path) => {
      const [here, theirs] = [local.get(path), there.files.get(path)];
      const [mine, its, base] = [digest(here), digest(theirs), note.files[path]];
      if (mine === its || (keeps && mine !== base && its === base)) return;
      const file = join(labHome(folder), path);
      if (theirs === undefined) return rm(file, { force: true });
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      return writeWhole(file, theirs);
    }),
  );
  const secrets = Object.entries(note.files).filter(([path]) => isSecret(path));
  await copyNote.write(folder, {
    revision: light ? note.revision : there.revision,
    files: { ...(light && Object.fromEntries(secrets)), ...digestsOf(there.files) },
  });
}

/** Whether the files of a folder are still those that were fetched or shared last. */
export async function isAsNoted(folder: string): Promise<boolean> {
  const [{ files }, local] = await Promise.all([copyNote.read(folder), copiedFiles(folder)]);
  return isSame(files, digestsOf(local));
}

/**
 * Have a database know the files of a folder as they are here: in one act, and without asking it where nothing was changed.
 *
 * @param ask does something with it
 */
export async function shareFolder(
  folder: string,
  ask: (work: (client: Client) => Promise<void>) => Promise<void>,
): Promise<void> {
  if (await isAsNoted(folder)) return;
  await ask(async (client) => {
    const written = await inAct(
      client,
      () => writeFolder(client, folder),
      async () => {
        await client.query(
          `INSERT INTO ${schema}.folder VALUES ($1, 0) ON CONFLICT (name) DO NOTHING`,
          [folder],
        );
        await client.query(`SELECT FROM ${schema}.folder WHERE name = $1 FOR UPDATE`, [folder]);
      },
    );
    await copyNote.write(folder, written);
  });
}

/**
 * Put the files of a folder into a database, within a transaction in which nobody else does. Of one that was changed there
 * as well since it was fetched, that counts.
 */
async function writeFolder(
  client: Client,
  folder: string,
): Promise<{ revision: number; files: Digests }> {
  const note = await copyNote.read(folder);
  const now = await filesThere(client, folder);
  if (now.revision !== note.revision) await fetchFolder(client, folder, { keeps: true });
  const local = await copiedFiles(folder);
  const files = digestsOf(local);
  if (isSame(files, digestsOf(now.files))) return { revision: now.revision, files };
  await client.query(`DELETE FROM ${schema}.file WHERE folder = $1`, [folder]);
  await client.query(
    `INSERT INTO ${schema}.file SELECT $1, path, decode(bytes, 'base64')
     FROM json_to_recordset($2::json) AS given(path text, bytes text)`,
    [
      folder,
      JSON.stringify(
        [...local].map(([path, bytes]) => ({ path, bytes: bytes.toString("base64") })),
      ),
    ],
  );
  const revision = now.revision + 1;
  await client.query(`UPDATE ${schema}.folder SET revision = $2 WHERE name = $1`, [
    folder,
    revision,
  ]);
  return { revision, files };
}

async function filesThere(
  client: Client,
  folder: string,
  light = false,
): Promise<{ revision: number; files: Map<string, Buffer> }> {
  const { rows } = await client.query(
    `SELECT revision, path, bytes FROM ${schema}.folder
     LEFT JOIN ${schema}.file ON file.folder = folder.name AND NOT ($2 AND path LIKE 'secrets/%')
     WHERE folder.name = $1`,
    [folder, light],
  );
  const files = rows.filter(({ path }) => path !== null && isCopied(folder, path));
  return {
    revision: rows[0]?.revision ?? 0,
    files: new Map(files.map(({ path, bytes }) => [String(path), bytes as Buffer])),
  };
}

function digest(bytes: Buffer | undefined): string | undefined {
  return bytes && digestOf(bytes);
}

function digestsOf(files: ReadonlyMap<string, Buffer>): Digests {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, digestOf(bytes)]));
}

function isSame(one: Digests, other: Digests): boolean {
  const paths = Object.keys(one);
  return (
    paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path])
  );
}
