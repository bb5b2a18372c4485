import { z } from "zod";
import { type Result, resultSchema } from "../../../checks/lib/run/result.js";
import { bounded } from "../../channel/bounded.js";
import { keptEvidence } from "./kept-evidence.js";
import { noteLook } from "./looks.js";
import type { Queries } from "./queries.js";
import type { Store } from "./store.js";

/** What pages show of a result. */
export const keptSchema = resultSchema.pick({
  id: true,
  outcome: true,
  expected: true,
  seen: true,
});

/** The last result of a check of a lab. */
export type KeptResult = z.infer<typeof keptSchema> & {
  /** Since when its outcome has been the same, and when it was last looked at, ISO 8601. */
  readonly since: string;
  readonly seenAt: string;
};

const row = z.object({
  candidate: z.string(),
  since: z.string(),
  seen_at: z.string(),
  result: z.string().transform((text) => keptSchema.parse(JSON.parse(text))),
});

/** Keep what a look saw, and note the look. What it did not look at stays as it was. */
export function keepResults(
  store: Store,
  candidate: string,
  results: readonly Result[],
): Promise<void> {
  return store.act(async (database) => {
    await noteLook(database, candidate, results);
    for (const one of results) {
      await keepEvidence(database, candidate, one);
      await database.run(
        `INSERT INTO result (candidate, id, outcome, since, seen_at, result) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (candidate, id) DO UPDATE SET
           since = CASE WHEN result.outcome = excluded.outcome THEN result.since ELSE excluded.since END,
           outcome = excluded.outcome, seen_at = excluded.seen_at, result = excluded.result`,
        [
          candidate,
          one.id,
          one.outcome,
          one.startedAt,
          one.startedAt,
          JSON.stringify(keptSchema.parse({ ...one, seen: bounded(one.seen) })),
        ],
      );
    }
  });
}

/** Of what is well nobody asks how that was seen. */
async function keepEvidence(
  database: Queries,
  candidate: string,
  { id, outcome, evidence }: Result,
): Promise<void> {
  if (outcome === "not_satisfied" || outcome === "not_observed") {
    await database.run(
      `INSERT INTO evidence (candidate, id, evidence) VALUES (?, ?, ?)
       ON CONFLICT (candidate, id) DO UPDATE SET evidence = excluded.evidence`,
      [candidate, id, JSON.stringify(keptEvidence(evidence))],
    );
  } else {
    await database.run("DELETE FROM evidence WHERE candidate = ? AND id = ?", [candidate, id]);
  }
}

/** What was last seen of a lab, by full id of the check. */
export async function resultsOf(
  store: Store,
  candidate: string,
): Promise<ReadonlyMap<string, KeptResult>> {
  const rows = await store.act(
    async (database) => await database.all("SELECT * FROM result WHERE candidate = ?", [candidate]),
  );
  return new Map(rows.map((one) => keptOf(row.parse(one))).map((one) => [one.id, one]));
}

const outcomes = z.array(
  z.object({
    candidate: z.string(),
    id: z.string(),
    outcome: resultSchema.shape.outcome,
    since: z.string(),
    seenAt: z.string(),
  }),
);

/** The last outcomes of all labs. */
export function allOutcomes(store: Store): Promise<z.infer<typeof outcomes>> {
  return store.act(async (database) =>
    outcomes.parse(
      await database.all('SELECT candidate, id, outcome, since, seen_at AS "seenAt" FROM result'),
    ),
  );
}

function keptOf({ since, seen_at: seenAt, result }: z.infer<typeof row>): KeptResult {
  return { ...result, since, seenAt };
}
