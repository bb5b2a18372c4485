import { randomBytes } from "node:crypto";
import type { Database } from "node-sqlite3-wasm";
import type { z } from "zod";
import { type HeldName, takeName } from "../../../ground/kernel-name.js";
import type { nameHolderSchema } from "../../../ground/name-held.js";
import { namesUnder } from "../../../ground/names-under.js";
import type { Keeper } from "../keeper.js";
import type { Queries } from "../queries.js";
import { aloneWith, openersOf } from "./alone-with.js";
import { inTransaction } from "./in-transaction.js";
import { openDatabase } from "./open-database.js";

/** What the portal keeps, in a file of SQLite's: what a server has that was told nothing else. */
export class FileKeeper implements Keeper {
  readonly home = "";
  private readonly file: string;
  private readonly database: Database;
  private readonly queries: Queries;
  private readonly name: string;
  private readonly held: HeldName;
  private last: Promise<unknown> = Promise.resolve();

  private constructor(file: string, database: Database, name: string, held: HeldName) {
    this.file = file;
    this.database = database;
    this.queries = queriesOf(database);
    this.name = name;
    this.held = held;
  }

  /**
   * Open it, and bring it to this version.
   *
   * @param isHere whether it is still kept there, asked when nobody can move it
   * @returns undefined where it is not
   * @throws Misuse, with the file kept as it is, where it is no database or a newer version's
   */
  static open(file: string, isHere: () => Promise<boolean>): Promise<FileKeeper | undefined> {
    return aloneWith(file, async () => {
      if (!(await isHere())) return undefined;
      const database = await openDatabase(file);
      try {
        const { name, held } = await takeOwn(file);
        return new FileKeeper(file, database, name, held);
      } catch (problem) {
        database.close();
        throw problem;
      }
    });
  }

  act<T>(work: (database: Queries) => Promise<T>): Promise<T> {
    const act = this.last.then(() =>
      aloneWith(this.file, () => inTransaction(this.database, () => work(this.queries))),
    );
    this.last = act.catch(() => undefined);
    return act;
  }

  ownName(): string {
    return this.name;
  }

  async livingNames(): Promise<ReadonlySet<string>> {
    const prefix = openersOf(this.file);
    return new Set((await namesUnder(prefix)).map((name) => name.slice(prefix.length)));
  }

  async close(): Promise<void> {
    await this.last;
    this.database.close();
    await this.held.release();
  }
}

/** A name in the kernel for one that has it open, which goes with its process. */
async function takeOwn(file: string): Promise<{ name: string; held: HeldName }> {
  const self: z.infer<typeof nameHolderSchema> = {
    pid: process.pid,
    since: new Date().toISOString(),
  };
  for (;;) {
    const name = randomBytes(6).toString("hex");
    const held = await takeName(`${openersOf(file)}${name}`, JSON.stringify(self));
    if (held) return { name, held };
  }
}

function queriesOf(database: Database): Queries {
  return {
    async run(sql, values = []) {
      const { changes } = database.run(sql, [...values]);
      return { changes };
    },
    all: async (sql, values = []) => database.all(sql, [...values]),
    get: async (sql, values = []) => database.get(sql, [...values]) ?? undefined,
  };
}
