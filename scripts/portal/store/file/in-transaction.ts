import type { Database } from "node-sqlite3-wasm";

/** Do something to a database: all of it or, where it throws, nothing. */
export async function inTransaction<T>(database: Database, work: () => Promise<T>): Promise<T> {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = await work();
    database.exec("COMMIT");
    return result;
  } catch (problem) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw problem;
  }
}
