import type { Client } from "pg";
import { takeAct } from "./advisory.js";
import { isPostgresAway } from "./postgres-problem.js";

/**
 * Do something to a database while no other act goes on there: all of it or, where it throws, nothing.
 *
 * @param take waits for those acts that have to be over. @default - all
 */
export async function inAct<T>(
  client: Client,
  work: () => Promise<T>,
  take: () => Promise<void> = () => takeAct(client),
): Promise<T> {
  await client.query("BEGIN");
  try {
    await take();
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (problem) {
    // With a connection that is gone the transaction is gone as well.
    if (!isPostgresAway(problem)) await client.query("ROLLBACK");
    throw problem;
  }
}
