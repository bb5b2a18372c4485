import type { Database } from "node-sqlite3-wasm";
import { z } from "zod";
import { keptSchema } from "./results.js";

/** A result as it was when somebody had it kept. */
export const frozenSchema = keptSchema.extend({
  /** When it was looked at, ISO 8601. */
  seenAt: z.string(),
});
export type Frozen = z.infer<typeof frozenSchema>;

const row = z.object({ result: z.string(), seen_at: z.string() });

/** The last result of a check of a lab; undefined where nobody has looked. */
export function freeze(database: Database, candidate: string, id: string): Frozen | undefined {
  const found = database.get("SELECT result, seen_at FROM result WHERE candidate = ? AND id = ?", [
    candidate,
    id,
  ]);
  if (!found) return undefined;
  const { result, seen_at: seenAt } = row.parse(found);
  return { ...keptSchema.parse(JSON.parse(result)), seenAt };
}
