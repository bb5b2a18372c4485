import { declaredIn } from "../../facts/declaration/declared-in.js";
import { cables, exerciseRuns, faultsInForce } from "../../facts/journal.js";
import { entriesOf } from "../../ground/entries-of.js";
import type { Text } from "../../ground/text.js";
import { halvesOf } from "../halves-of.js";

/** What was done in a lab since it was made that is noted, and is lost where it is made anew; none: nothing was. */
export async function notedThere(candidate: string): Promise<Text[]> {
  const [runs, halves, faults, moved, declared] = await Promise.all([
    exerciseRuns.read(candidate),
    halvesOf(candidate),
    faultsInForce.read(candidate),
    cables.read(candidate),
    declaredIn(candidate),
  ]);
  const told = (what: Text, names: readonly string[]): Text[] => {
    const list = names.join(", ");
    return list === "" ? [] : [{ fr: `${what.fr} ${list}`, en: `${what.en} ${list}` }];
  };
  return [
    ...told({ fr: "exercices commencés :", en: "exercises begun:" }, [
      ...new Set([...Object.keys(runs), ...halves.map(({ id }) => id)]),
    ]),
    ...told({ fr: "pannes en vigueur :", en: "faults in force:" }, Object.keys(faults)),
    ...told({ fr: "câbles déplacés :", en: "cables moved:" }, Object.keys(moved)),
    ...told(
      { fr: "déclaré :", en: "declared:" },
      entriesOf(declared.declaration).flatMap(([kind, { length }]) =>
        length > 0 ? [`${kind} (${length})`] : [],
      ),
    ),
  ];
}
