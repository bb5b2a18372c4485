import { createRequire } from "node:module";
import type { Database } from "node-sqlite3-wasm";
import { Misuse } from "../../../ground/misuse.js";
import { inTransaction } from "./in-transaction.js";
import { steps } from "./schema.js";

// Its types say that it has named exports, and Node finds none.
const sqlite: typeof import("node-sqlite3-wasm") = createRequire(import.meta.url)(
  "node-sqlite3-wasm",
);

/**
 * Open a file of the portal's, or make it, and bring it to this version. Nobody else may have it meanwhile.
 *
 * @throws Misuse, with the file kept as it is, where it is no database or a newer version's
 */
export async function openDatabase(file: string): Promise<Database> {
  const database = openFile(file);
  try {
    await migrate(database, file);
    return database;
  } catch (problem) {
    database.close();
    throw problem;
  }
}

function openFile(file: string): Database {
  const database = new sqlite.Database(file);
  try {
    database.get("PRAGMA user_version");
    return database;
  } catch (problem) {
    database.close();
    const why = (problem as Error).message;
    throw new Misuse({
      fr: `${file} ne peut être lu : ${why} ; remettez une copie saine, ou mettez-le de côté ('mv ${file} ${file}.broken') : comptes et cartes seront à refaire`,
      en: `${file} can't be read: ${why}; put a sound copy back, or put it aside ('mv ${file} ${file}.broken'): accounts and cards will have to be made again`,
    });
  }
}

async function migrate(database: Database, file: string): Promise<void> {
  const version = Number(database.get("PRAGMA user_version")?.["user_version"]);
  if (version > steps.length) {
    throw new Misuse({
      fr: `${file} a été écrit par un Plateau plus récent : sa version est ${version}, celui-ci lit jusqu'à la ${steps.length} ; servez-vous de celui qui l'a écrit, ou d'un plus récent`,
      en: `${file} was written by a newer Plateau: its version is ${version}, this one reads up to ${steps.length}; use the one that wrote it, or a newer one`,
    });
  }
  if (version === steps.length) return;
  await inTransaction(database, async () => {
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
}
