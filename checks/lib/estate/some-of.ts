import { type Told, text } from "../../../scripts/ground/text.js";

/** Most that are named, and most letters of each: a machine may have as many and as long ones as it likes. */
const named = 20;
const letters = 160;

/** Things by their names in one line: the first, and how many more there are. */
export function someOf(names: readonly string[]): Told {
  const some = names
    .slice(0, named)
    .map((name) => name.slice(0, letters))
    .join(", ");
  const rest = names.length - named;
  return rest > 0 ? text`${some}, ${{ fr: `et ${rest} de plus`, en: `and ${rest} more` }}` : some;
}
