import type { Told } from "../../../scripts/ground/text.js";
import type { Extra } from "./extra.js";
import { someOf } from "./some-of.js";

/** What is too much, and where, in one line. */
export function listed(extras: readonly Extra[]): Told {
  return someOf(extras.map(({ machine, what }) => `${machine} ${what}`));
}
