import { z } from "zod";
import type { Store } from "./store.js";

const row = z.object({ trainer: z.string(), since: z.string() });

/** That a candidate may not check his own work for now: who said so, and since when. */
export type Freeze = z.infer<typeof row>;

/** @returns whether he might until now */
export function freeze(store: Store, candidate: string, trainer: string): Promise<boolean> {
  return store.act(
    async (database) =>
      (
        await database.run(
          'INSERT INTO "freeze" (candidate, trainer, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          [candidate, trainer, new Date().toISOString()],
        )
      ).changes > 0,
  );
}

/** @returns whether he might not until now */
export function thaw(store: Store, candidate: string): Promise<boolean> {
  return store.act(
    async (database) =>
      (await database.run('DELETE FROM "freeze" WHERE candidate = ?', [candidate])).changes > 0,
  );
}

/** Undefined where he may. */
export function freezeOf(store: Store, candidate: string): Promise<Freeze | undefined> {
  return store.act(async (database) => {
    const found = await database.get('SELECT trainer, since FROM "freeze" WHERE candidate = ?', [
      candidate,
    ]);
    return found ? row.parse(found) : undefined;
  });
}

/** Who may not. */
export async function frozenCandidates(store: Store): Promise<ReadonlySet<string>> {
  const rows = await store.act(
    async (database) => await database.all('SELECT candidate FROM "freeze"'),
  );
  return new Set(
    z
      .array(z.object({ candidate: z.string() }))
      .parse(rows)
      .map((one) => one.candidate),
  );
}
