import type { ChapterId } from "../../../modules/dossier/chapter-titles.js";
import { dossier } from "../../../modules/dossier/dossier.js";
import { say } from "../../ground/say.js";

/** A chapter of the operations manual, in the reader's language. */
export interface SaidChapter {
  readonly id: ChapterId;
  readonly title: string;
  readonly lead: string;
  readonly tables: readonly SaidTable[];
}

export interface SaidTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The manual of the company at hand. */
export function saidChapters(): SaidChapter[] {
  return dossier().map(({ id, title, lead, tables }) => ({
    id,
    title: say(title),
    lead: say(lead),
    tables: tables.map(({ title, columns, rows }) => ({
      title: say(title),
      columns: columns.map(say),
      rows: rows.map((cells) => cells.map(say)),
    })),
  }));
}
