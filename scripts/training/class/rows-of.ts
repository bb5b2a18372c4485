import { type CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { BadRoster } from "./bad-roster.js";
import { columnOf } from "./column-of.js";
import { rosterTexts } from "./roster-texts.js";

/** A line of a roster. */
export interface Row {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What spreadsheets put between cells: where the comma is the decimal sign, a semicolon. */
const separators = [";", ",", "\t"] as const;

/** What `csv-parse` hands over where it is asked for more than cells: its types don't tell. */
const csvRecord = z.object({
  record: z.array(z.string()),
  /** Lines read when the record was whole. */
  info: z.object({ lines: z.int() }),
});

/**
 * The lines of a roster, cut into cells: blanks around a cell say nothing, and are not kept.
 *
 * @param file its name, for errors
 * @throws BadRoster where its quotes do not match
 */
export function rowsOf(file: string, text: string): Row[] {
  try {
    return cut(text, separatorOf(text));
  } catch (problem) {
    const { code, lines, message } = problem as CsvError & { readonly lines?: number };
    if (code === undefined) throw problem;
    throw new BadRoster(file, [{ line: lines ?? 1, text: rosterTexts.quotes(message) }]);
  }
}

function cut(text: string, delimiter: string): Row[] {
  const records = z.array(csvRecord).parse(
    parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      record_delimiter: ["\r\n", "\n", "\r"],
    }),
  );
  // A quoted cell may have several lines: a record is counted where it ends.
  return records.map(({ record }, at) => ({
    line: (records[at - 1]?.info.lines ?? 0) + 1,
    cells: record.map((cell) => cell.replaceAll(/[^\S\n]+/g, " ").trim()),
  }));
}

/** The separator by which the headers are known; where they do not tell, the one that there is the most of. */
function separatorOf(text: string): string {
  const first = text.split(/[\r\n]+/).find((line) => line.trim() !== "") ?? "";
  const known = (separator: string) =>
    first.split(separator).filter((cell) => columnOf(cell.replaceAll('"', "")) !== undefined)
      .length;
  const count = (separator: string) => text.split(separator).length;
  const [best] = separators.toSorted(
    (one, other) => known(other) - known(one) || count(other) - count(one),
  );
  return best ?? ";";
}
