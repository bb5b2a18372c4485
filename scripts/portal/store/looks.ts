import { z } from "zod";
import { type Result, resultSchema } from "../../../checks/lib/run/result.js";
import { bounded } from "../../channel/bounded.js";
import type { Queries } from "./queries.js";
import type { Store } from "./store.js";

const outcome = resultSchema.shape.outcome;

/** Most looks that are kept of a lab. */
const mostKept = 500;

/** What a check came to that was other than before. */
const changeSchema = z.object({
  id: z.string(),
  /** Null where nobody had looked before. */
  before: outcome.nullable(),
  outcome,
  seen: z.string().transform((text) => resultSchema.shape.seen.parse(JSON.parse(text))),
});

const lookSchema = z.object({
  id: z.int(),
  /** ISO 8601. */
  at: z.string(),
  satisfied: z.int(),
  red: z.int(),
  unseen: z.int(),
  /** Not begun, or a trainer's to judge. */
  others: z.int(),
});

/** A look at a lab, and what changed since the one before. */
export type Look = z.infer<typeof lookSchema> & {
  readonly changes: readonly z.infer<typeof changeSchema>[];
};

/** Note a look, in the act in which its results are kept, and before they are. */
export async function noteLook(
  database: Queries,
  candidate: string,
  results: readonly Result[],
): Promise<void> {
  const [first] = results;
  if (!first) return;
  const count = (wanted: string) => results.filter((one) => one.outcome === wanted).length;
  const [satisfied, red, unseen] = [
    count("satisfied"),
    count("not_satisfied"),
    count("not_observed"),
  ];
  const look = await database.get(
    "INSERT INTO look (candidate, at, satisfied, red, unseen, others) VALUES (?, ?, ?, ?, ?, ?) RETURNING id",
    [candidate, first.startedAt, satisfied, red, unseen, results.length - satisfied - red - unseen],
  );
  for (const one of results) {
    const before = await beforeOf(database, candidate, one.id);
    const isSame = before?.outcome === one.outcome;
    const seen = JSON.stringify(bounded(one.seen));
    // Of what is well it changes with every look.
    if (isSame && (one.outcome === "satisfied" || JSON.stringify(before.seen) === seen)) continue;
    await database.run(
      `INSERT INTO look_change (look, id, before, outcome, seen) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (look, id) DO UPDATE SET before = excluded.before, outcome = excluded.outcome, seen = excluded.seen`,
      [Number(look?.["id"]), one.id, before?.outcome ?? null, one.outcome, seen],
    );
  }
  await forgetOld(database, candidate);
}

const beforeSchema = z
  .object({ result: z.string() })
  .transform(({ result }) =>
    resultSchema.pick({ outcome: true, seen: true }).parse(JSON.parse(result)),
  );

async function beforeOf(database: Queries, candidate: string, id: string) {
  const found = await database.get("SELECT result FROM result WHERE candidate = ? AND id = ?", [
    candidate,
    id,
  ]);
  return found ? beforeSchema.parse(found) : undefined;
}

async function forgetOld(database: Queries, candidate: string): Promise<void> {
  const old = await database.get(
    "SELECT id FROM look WHERE candidate = ? ORDER BY id DESC LIMIT 1 OFFSET ?",
    [candidate, mostKept],
  );
  if (!old) return;
  const last = Number(old["id"]);
  await database.run(
    "DELETE FROM look_change WHERE look IN (SELECT id FROM look WHERE candidate = ? AND id <= ?)",
    [candidate, last],
  );
  await database.run("DELETE FROM look WHERE candidate = ? AND id <= ?", [candidate, last]);
}

/**
 * Looks at a lab, the last first.
 *
 * @param most how many
 */
export function looksOf(store: Store, candidate: string, most: number): Promise<Look[]> {
  return store.act(async (database) => {
    const looks = await database.all(
      "SELECT * FROM look WHERE candidate = ? ORDER BY id DESC LIMIT ?",
      [candidate, most],
    );
    const all: Look[] = [];
    for (const look of z.array(lookSchema).parse(looks)) {
      const changes = await database.all("SELECT * FROM look_change WHERE look = ? ORDER BY id", [
        look.id,
      ]);
      all.push({ ...look, changes: z.array(changeSchema).parse(changes) });
    }
    return all;
  });
}
