import { z } from "zod";
import type { Store } from "./store.js";

const schema = z.object({
  candidate: z.string(),
  /** Full id of what no machine can see. */
  criterion: z.string(),
  verdict: z.enum(["met", "not_met", "taken_back"]),
  words: z.string(),
  /** Name of whoever judged. */
  trainer: z.string(),
  /** ISO 8601. */
  at: z.string(),
});
/** What a trainer found of a criterion. It is a person's, by name and date: nothing computes it. */
export type Appraisal = z.infer<typeof schema>;

/** Judge a criterion. What was found before stays, as its history. */
export function appraise(store: Store, one: Omit<Appraisal, "at">): Promise<void> {
  return store.act(async (database) => {
    await database.run(
      "INSERT INTO appraisal (candidate, criterion, verdict, words, trainer, at) VALUES (?, ?, ?, ?, ?, ?)",
      [one.candidate, one.criterion, one.verdict, one.words, one.trainer, new Date().toISOString()],
    );
  });
}

/** All that was found of a candidate, or of all of them, the last first. */
export function appraisalsOf(store: Store, candidate?: string): Promise<Appraisal[]> {
  const [where, values] = candidate === undefined ? ["", []] : ["WHERE candidate = ?", [candidate]];
  return store.act(async (database) =>
    z
      .array(schema)
      .parse(await database.all(`SELECT * FROM appraisal ${where} ORDER BY id DESC`, values)),
  );
}
