import type { Client } from "pg";
import { takeAct } from "./advisory.js";
import { isPostgresAway } from "./postgres-problem.js";

/** Do something to a database while no other act goes on there: all of it or, where it throws, nothing. */
export async function inAct<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await takeAct(client);
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (problem) {
    // With a connection that is gone the transaction is gone as well.
    if (!isPostgresAway(problem)) await client.query("ROLLBACK");
    throw problem;
  }
}
