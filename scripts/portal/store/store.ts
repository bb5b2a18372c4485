import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Database } from "node-sqlite3-wasm";
import { makeLabHome } from "../../ground/make-lab-home.js";
import { Misuse } from "../../ground/misuse.js";
import { oneAtATime } from "../../ground/one-at-a-time.js";
import { steps } from "./schema.js";

// Its types say that it has named exports, and Node finds none.
const sqlite: typeof import("node-sqlite3-wasm") = createRequire(import.meta.url)(
  "node-sqlite3-wasm",
);

/** The folder of the portal, beside those of labs. */
export const portalFolder = "portal";

/**
 * What the portal keeps: accounts, cards, sessions, results, and who did what. It is the one place where the database is
 * opened; the server and the command line may do so at once.
 */
export class Store {
  private readonly file: string;
  private readonly database: Database;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(file: string, database: Database) {
    this.file = file;
    this.database = database;
  }

  /**
   * Open it, and bring it to this version.
   *
   * @param folder where it is kept. @default - the portal's, in the home of labs
   * @throws Misuse, with the file kept as it is, where it is no database or a newer version's
   */
  static async open(folder?: string): Promise<Store> {
    const file = join(folder ?? (await makeLabHome(portalFolder)), "portal.db");
    return alone(file, async () => {
      const database = openFile(file);
      try {
        migrate(database, file);
        return new Store(file, database);
      } catch (problem) {
        database.close();
        throw problem;
      }
    });
  }

  /** Do something to it: all of it or, where it throws, nothing. Acts come one after another, whatever process asks. */
  act<T>(work: (database: Database) => T): Promise<T> {
    const act = this.last.then(() =>
      alone(this.file, async () => transaction(this.database, () => work(this.database))),
    );
    this.last = act.catch(() => undefined);
    return act;
  }

  /** Let it go, once what was begun is over. */
  async close(): Promise<void> {
    await this.last;
    this.database.close();
  }
}

/**
 * Has the file for itself. The library's own lock is a folder beside it, which whoever is killed leaves there: under a
 * name of the kernel's nobody else has it open for work, and a folder that is there is such a one.
 */
function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const digest = createHash("sha256").update(file).digest("hex");
  const what = { fr: `l'accès à ${file}`, en: `access to ${file}` };
  return oneAtATime(
    `plateau/portal/${digest}`,
    () => {
      rmSync(`${file}.lock`, { recursive: true, force: true });
      return work();
    },
    { what },
  );
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

function migrate(database: Database, file: string): void {
  const version = Number(database.get("PRAGMA user_version")?.["user_version"]);
  if (version > steps.length) {
    throw new Misuse({
      fr: `${file} a été écrit par un Plateau plus récent : sa version est ${version}, celui-ci lit jusqu'à la ${steps.length} ; servez-vous de celui qui l'a écrit, ou d'un plus récent`,
      en: `${file} was written by a newer Plateau: its version is ${version}, this one reads up to ${steps.length}; use the one that wrote it, or a newer one`,
    });
  }
  if (version === steps.length) return;
  transaction(database, () => {
    for (const step of steps.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
}

function transaction<T>(database: Database, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (problem) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw problem;
  }
}
