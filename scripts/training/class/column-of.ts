import { type Column, columns } from "./columns.js";
import { fold } from "./fold.js";

/** The column that a header names; undefined where it names none. */
export function columnOf(header: string): Column | undefined {
  return (Object.keys(columns) as Column[]).find((column) =>
    (columns[column] as readonly string[]).includes(fold(header)),
  );
}
