import { labsSchema } from "../../ground/shelf/labs-schema.js";
import type { PostgresPlace } from "../../ground/state-place.js";

/** A stack's state in a database. */
export interface StateRow {
  readonly place: PostgresPlace;
  /** The schema with the table that has it. */
  readonly schema: string;
  /** What the engine takes for the name of a workspace. */
  readonly name: string;
}

/** Between the lab and the stack: in neither's name. */
const between = ".";

/** Where the state of a stack is in a database. */
export function stateRow(place: PostgresPlace, candidate: string, stack: string): StateRow {
  return { place, schema: labsSchema.name, name: stateName(candidate, stack) };
}

/** What the state of a stack is called among all labs', e.g. `c01.network`. */
export function stateName(candidate: string, stack: string): string {
  return `${candidate}${between}${stack}`;
}

/** The lab and the stack of a name. */
export function partsOf(name: string): readonly [candidate: string, stack: string] {
  const [candidate = "", stack = ""] = name.split(between);
  return [candidate, stack];
}
