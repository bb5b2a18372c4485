import { keysOf } from "../../ground/keys-of.js";
import { type Column, columns } from "./columns.js";
import { fold } from "./fold.js";

/** The column that a header names; undefined where it names none. */
export function columnOf(header: string): Column | undefined {
  return keysOf(columns).find((column) =>
    columns[column].some((name) => fold(name) === fold(header)),
  );
}
