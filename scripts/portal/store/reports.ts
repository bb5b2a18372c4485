import { z } from "zod";
import type { Queries } from "./queries.js";
import type { Store } from "./store.js";

/** Which report: a run of an exercise has one. */
export interface ReportKey {
  readonly candidate: string;
  /** Full id. */
  readonly exercise: string;
  /** When that run began, ISO 8601. */
  readonly startedAt: string;
}

const markColumns = 'exercise, started_at AS "startedAt", version, saved_at AS "savedAt"';
const markRow = z.object({
  exercise: z.string(),
  startedAt: z.string(),
  /** One more each time that it is saved; the first is 1. */
  version: z.int(),
  savedAt: z.string(),
});
/** That there is a report, and which state of it. */
export type ReportMark = z.infer<typeof markRow>;

const row = markRow.extend({ words: z.string() });
/** What a candidate wrote in a run of an exercise. */
export type Report = z.infer<typeof row>;

/** Every report of a lab, the oldest run first, without its words. */
export function reportMarks(store: Store, candidate: string): Promise<ReportMark[]> {
  return store.act(async (database) =>
    z
      .array(markRow)
      .parse(
        await database.all(
          `SELECT ${markColumns} FROM report WHERE candidate = ? ORDER BY started_at, exercise`,
          [candidate],
        ),
      ),
  );
}

/** The same with their words. */
export function reportsOf(store: Store, candidate: string): Promise<Report[]> {
  return store.act(async (database) =>
    z
      .array(row)
      .parse(
        await database.all(
          `SELECT ${markColumns}, words FROM report WHERE candidate = ? ORDER BY started_at, exercise`,
          [candidate],
        ),
      ),
  );
}

/** Undefined where nothing was written. */
export function reportOf(store: Store, key: ReportKey): Promise<Report | undefined> {
  return store.act((database) => reportIn(database, key));
}

/**
 * Save a report, where it is still the version that its writer has read.
 *
 * @param version that it was written on; 0 where there was none
 * @returns the report as it is now, and whether it is what was to be saved: another page may have saved meanwhile
 */
export function saveReport(
  store: Store,
  key: ReportKey,
  { version, words }: Pick<Report, "version" | "words">,
): Promise<{ readonly isSaved: boolean; readonly report: Report }> {
  return store.act(async (database) => {
    const found = await reportIn(database, key);
    // The same words are saved already.
    if (found?.words === words) return { isSaved: true, report: found };
    if (found && found.version !== version) return { isSaved: false, report: found };
    const { candidate, exercise, startedAt } = key;
    const saved = { version: (found?.version ?? 0) + 1, savedAt: new Date().toISOString() };
    await database.run(
      `INSERT INTO report (candidate, exercise, started_at, version, words, saved_at)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (candidate, exercise, started_at) DO UPDATE SET
         version = excluded.version, words = excluded.words, saved_at = excluded.saved_at`,
      [candidate, exercise, startedAt, saved.version, words, saved.savedAt],
    );
    return { isSaved: true, report: { exercise, startedAt, words, ...saved } };
  });
}

async function reportIn(
  database: Queries,
  { candidate, exercise, startedAt }: ReportKey,
): Promise<Report | undefined> {
  const found = await database.get(
    `SELECT ${markColumns}, words FROM report
     WHERE candidate = ? AND exercise = ? AND started_at = ?`,
    [candidate, exercise, startedAt],
  );
  return found && row.parse(found);
}
