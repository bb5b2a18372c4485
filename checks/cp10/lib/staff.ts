import { randomInt } from "node:crypto";
import { surnameOf } from "../../lib/syllables.js";

/** A line of the staff office's list. */
export interface Movement {
  /** Six digits. */
  readonly number: string;
  readonly given: string;
  readonly surname: string;
  readonly service: string;
  readonly movement: "arrivee" | "depart";
}

/** Given names with what scripts stumble over; those with the same initial make homonyms of one family. */
const givenNames = {
  pair: ["Élodie", "Éléonore", "Émile", "Étienne", "Ève"],
  others: ["François", "Noël", "Côme", "Thaïs", "Héloïse", "Gaëlle", "Inès", "Benoît"],
} as const;
const families = ["Lévêque", "Bénard", "Père", "Fouché", "Hénault", "Crépin"];
const services = ["Accueil", "Logistique", "Archives", "Achats"];

const one = <T>(list: readonly T[]): T => list[randomInt(list.length)] as T;
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((item) => [Math.random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);

/**
 * People that nobody has hired, different each time. The first two are of one family and have the same
 * initial.
 *
 * @param count at most ten
 */
export function drawStaff(count: number): readonly Movement[] {
  const from = randomInt(100_000, 900_000);
  const [first = "", second = ""] = shuffled(givenNames.pair);
  const names = [first, second, ...shuffled(givenNames.others)];
  const family = `${one(families)}${surnameOf(randomInt, 1)}`;
  return names.slice(0, count).map((given, index) => ({
    number: String(from + index * 7),
    given,
    surname: index < 2 ? family : `D'${one(families)}-${surnameOf(randomInt, 0)}`,
    service: one(services),
    movement: "arrivee",
  }));
}
