import { Misuse } from "../../ground/misuse.js";

/**
 * Those labs of which pages are measured.
 *
 * @param standing ids of all that stand
 * @throws Misuse where fewer stand than are wanted
 */
export function labsToMeasure(
  standing: readonly string[],
  count: number,
): readonly [string, ...string[]] {
  const [first, ...others] = standing.slice(0, count);
  if (first !== undefined && others.length === count - 1) return [first, ...others];
  const there = standing.length === 0 ? "" : ` (${standing.join(", ")})`;
  throw new Misuse({
    fr: `il faut ${count} lab(s) debout dans ce dossier, il y en a ${standing.length}${there} : mettez-en debout avec 'lab up', ou demandez-en moins avec --labs`,
    en: `${count} lab(s) of this home have to stand, and ${standing.length} do${there}: bring some up with 'lab up', or ask for fewer with --labs`,
  });
}
