import { z } from "zod";
import type { Store } from "./store.js";

const placeSchema = z.object({ address: z.string(), fingerprint: z.string() });
/** Where the pages are served, and by what browsers know that it is they. */
export type ServedAt = z.infer<typeof placeSchema>;

export function notePlace(store: Store, { address, fingerprint }: ServedAt): Promise<void> {
  return store.act((database) => {
    database.run("INSERT OR REPLACE INTO place (one, address, fingerprint) VALUES (1, ?, ?)", [
      address,
      fingerprint,
    ]);
  });
}

/** Where they were last served; undefined where they never were. */
export function placeServed(store: Store): Promise<ServedAt | undefined> {
  return store.act((database) => {
    const found = database.get("SELECT address, fingerprint FROM place");
    return found ? placeSchema.parse(found) : undefined;
  });
}
