import { setTimeout } from "node:timers/promises";
import type { Client } from "pg";

/** How long a server may take to say good-bye, in milliseconds. */
const byeMs = 2000;

/** End a connection; one whose server is gone keeps nothing running. */
export async function letGo(client: Client): Promise<void> {
  const enough = setTimeout(byeMs, undefined, { ref: false });
  await Promise.race([client.end().catch(() => undefined), enough]);
  client.connection.stream.destroy();
}
