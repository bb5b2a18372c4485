import { z } from "zod";
import type { Queries } from "./queries.js";
import { keptSchema } from "./results.js";

/** A result as it was when somebody had it kept. */
export const frozenSchema = keptSchema.extend({
  /** When it was looked at, ISO 8601. */
  seenAt: z.string(),
});
export type Frozen = z.infer<typeof frozenSchema>;

const row = z.object({ result: z.string(), seen_at: z.string() });

/** The last result of a check of a lab; undefined where nobody has looked. */
export async function freeze(
  database: Queries,
  candidate: string,
  id: string,
): Promise<Frozen | undefined> {
  const found = await database.get(
    "SELECT result, seen_at FROM result WHERE candidate = ? AND id = ?",
    [candidate, id],
  );
  if (!found) return undefined;
  const { result, seen_at: seenAt } = row.parse(found);
  return { ...keptSchema.parse(JSON.parse(result)), seenAt };
}
