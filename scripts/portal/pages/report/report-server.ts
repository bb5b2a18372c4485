import type { ReportRead } from "../view.js";

/** Most that a report holds, in bytes of UTF-8. */
export const reportBytes = 64 * 1024;

/** Which report, as a page asks for it. */
export interface ReportAsked {
  /** What the page calls its task. */
  readonly task: string;
  /** When the run began, ISO 8601. */
  readonly startedAt: string;
}

/** A report that is to be saved. */
export interface ReportToSave extends ReportAsked, Pick<ReportRead, "words" | "version"> {}

/** What became of that. */
export type ReportSaved =
  | Pick<ReportRead, "version" | "savedAt">
  | {
      /** Why it was not saved, in the reader's language; empty if the server did not answer. */
      readonly error: string;
      /** What another page has saved meanwhile. */
      readonly other?: ReportRead;
      /** That the exercise is over. */
      readonly isOver?: true;
    };
