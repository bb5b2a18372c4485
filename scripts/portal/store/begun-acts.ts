import { z } from "zod";
import type { Text } from "../../ground/text.js";
import { textSchema } from "../../ground/text-schema.js";
import type { Store } from "./store.js";

const row = z.object({
  candidate: z.string(),
  what: z.string().transform((text) => textSchema.parse(JSON.parse(text))),
  server: z.string(),
  begunAt: z.string(),
});

/** Something that a page had done to a lab, and of which nobody has seen the end: its server ended before it. */
export type CutOff = Pick<z.infer<typeof row>, "candidate" | "what" | "begunAt">;

/** Note that something begins in a candidate's lab. What was cut off there before is told no more. */
export async function noteBegun(store: Store, candidate: string, what: Text): Promise<void> {
  await store.act(
    async (database) =>
      await database.run(
        `INSERT INTO begun_act (candidate, what, server, begun_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (candidate) DO UPDATE SET what = excluded.what, server = excluded.server, begun_at = excluded.begun_at`,
        [candidate, JSON.stringify(what), store.ownName(), new Date().toISOString()],
      ),
  );
}

/** Note that it has ended, however it did. What another server has begun there meanwhile goes on. */
export async function noteOver(store: Store, candidate: string): Promise<void> {
  await store.act(
    async (database) =>
      await database.run("DELETE FROM begun_act WHERE candidate = ? AND server = ?", [
        candidate,
        store.ownName(),
      ]),
  );
}

/** What was cut off in each lab, where nothing was begun there since. */
export async function cutOffActs(store: Store): Promise<readonly CutOff[]> {
  const rows = await store.act(
    async (database) =>
      await database.all('SELECT candidate, what, server, begun_at AS "begunAt" FROM begun_act'),
  );
  if (rows.length === 0) return [];
  const living = await store.livingNames();
  return z
    .array(row)
    .parse(rows)
    .filter(({ server }) => !living.has(server));
}
