import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import type { Queries } from "./queries.js";
import type { ReportKey } from "./reports.js";
import type { Store } from "./store.js";

/** Most files of one report. */
const mostFiles = 10;
/** Most of all files of a lab's reports, in MiB. */
const mostMib = 50;

const markColumns =
  'id, exercise, started_at AS "startedAt", machine, path, size, taken_at AS "takenAt"';
const markRow = z.object({
  id: z.int(),
  /** Full id. */
  exercise: z.string(),
  /** When the run of the exercise began, ISO 8601. */
  startedAt: z.string(),
  machine: z.string(),
  path: z.string(),
  /** In bytes. */
  size: z.int(),
  takenAt: z.string(),
});
/** A file of a machine that a candidate has attached to a report, as it was then. */
export type ReportFile = z.infer<typeof markRow>;

type Run = Pick<ReportKey, "exercise" | "startedAt">;

/** Whether two things are of the same run of an exercise. */
export function isSameRun(one: Run, other: Run | undefined): boolean {
  return one.exercise === other?.exercise && one.startedAt === other.startedAt;
}

/** Every file of a lab's reports, the first attached first, without what they hold. */
export function reportFiles(store: Store, candidate: string): Promise<ReportFile[]> {
  return store.act(async (database) =>
    z
      .array(markRow)
      .parse(
        await database.all(
          `SELECT ${markColumns} FROM report_file WHERE candidate = ? ORDER BY id`,
          [candidate],
        ),
      ),
  );
}

/** What a file of a lab's reports holds; undefined where there is none of that number. */
export function reportFile(
  store: Store,
  candidate: string,
  id: number,
): Promise<(ReportFile & { readonly content: Buffer }) | undefined> {
  return store.act(async (database) => {
    const found = await database.get(
      `SELECT ${markColumns}, content FROM report_file WHERE candidate = ? AND id = ?`,
      [candidate, id],
    );
    if (!found) return undefined;
    const content = Buffer.from(z.string().parse(found["content"]), "base64");
    return { ...markRow.parse(found), content };
  });
}

/** @throws Misuse, with nothing kept, where the report or the lab has as many as it may */
export function attachFile(
  store: Store,
  { candidate, exercise, startedAt }: ReportKey,
  { machine, path, content }: Pick<ReportFile, "machine" | "path"> & { readonly content: Buffer },
): Promise<void> {
  return store.act(async (database) => {
    await mustHaveRoom(database, { candidate, exercise, startedAt }, content.length);
    await database.run(
      `INSERT INTO report_file (candidate, exercise, started_at, machine, path, size, content, taken_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[candidate, exercise, startedAt, machine, path],
        ...[content.length, content.toString("base64"), new Date().toISOString()],
      ],
    );
  });
}

/** Take a file out of a report. */
export function detachFile(store: Store, candidate: string, id: number): Promise<void> {
  return store.act(async (database) => {
    await database.run("DELETE FROM report_file WHERE candidate = ? AND id = ?", [candidate, id]);
  });
}

async function mustHaveRoom(
  database: Queries,
  { candidate, exercise, startedAt }: ReportKey,
  bytes: number,
): Promise<void> {
  const found = await database.get(
    `SELECT sum(size) AS bytes, sum(CASE WHEN exercise = ? AND started_at = ? THEN 1 ELSE 0 END) AS files
     FROM report_file WHERE candidate = ?`,
    [exercise, startedAt, candidate],
  );
  if (Number(found?.["files"] ?? 0) >= mostFiles) {
    throw new Misuse({
      fr: `ce compte rendu a déjà ${mostFiles} fichiers, le plus qu'il peut avoir : retirez-en un, ou faites-en une archive ('tar czf')`,
      en: `this report has ${mostFiles} files already, the most that it may have: remove one, or make an archive of them ('tar czf')`,
    });
  }
  if (Number(found?.["bytes"] ?? 0) + bytes > mostMib * 2 ** 20) {
    throw new Misuse({
      fr: `les fichiers de vos comptes rendus dépasseraient ${mostMib} Mio : joignez un extrait, ou retirez un fichier d'un exercice en cours`,
      en: `the files of your reports would exceed ${mostMib} MiB: attach an extract, or remove a file of an exercise that runs`,
    });
  }
}
