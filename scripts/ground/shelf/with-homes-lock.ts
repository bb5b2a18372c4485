import { takeDocument } from "../postgres/advisory.js";
import { connect } from "../postgres/connect.js";
import { letGo } from "../postgres/let-go.js";
import { asMisuse } from "../postgres/postgres-problem.js";
import type { PostgresPlace } from "../state-place.js";
import { labsSchema } from "./labs-schema.js";

/** Do something with a lock of a database's, on a connection of its own: with its end the lock is free. */
export async function withHomesLock<T>(
  place: PostgresPlace,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = await connect(place, labsSchema.name);
  try {
    await asMisuse(place, async () => {
      await client.query("BEGIN");
      await takeDocument(client, `${labsSchema.name}/${what}`);
    });
    return await work();
  } finally {
    await letGo(client);
  }
}
