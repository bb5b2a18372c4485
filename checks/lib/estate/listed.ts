import { type Told, text } from "../../../scripts/ground/text.js";
import type { Extra } from "./extra.js";

/** Most that are named, and most letters of each: a machine may have as many and as long ones as it likes. */
const named = 20;
const letters = 160;

/** What is too much, and where, in one line. */
export function listed(extras: readonly Extra[]): Told {
  const some = extras
    .slice(0, named)
    .map(({ machine, what }) => `${machine} ${what.slice(0, letters)}`)
    .join(", ");
  const rest = extras.length - named;
  return rest > 0 ? text`${some}, ${{ fr: `et ${rest} de plus`, en: `and ${rest} more` }}` : some;
}
