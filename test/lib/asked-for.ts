import { catalogue } from "../../checks/catalogue.js";
import { papers } from "../../checks/papers/index.js";
import { oneOf } from "../../scripts/ground/one-of.js";
import type { Drawn } from "./drawn.js";

const kind = { fr: "de panne, d'exercice ou de sujet", en: "fault, exercise or paper" };

/**
 * Those that `LAB_ONLY` names, full ids with commas between them, in place of what the turn would hold.
 *
 * @returns undefined where nothing is asked for
 * @throws Misuse where one is neither a fault nor an exercise nor a paper
 */
export function askedFor<T extends readonly [id: string, ...unknown[]]>(
  all: readonly T[],
  asked = process.env["LAB_ONLY"] ?? "",
): Drawn<T> | undefined {
  if (asked === "") return undefined;
  const known = [
    ...catalogue.faults.keys(),
    ...catalogue.exercises.keys(),
    ...Object.keys(papers()),
  ];
  const ids = asked.split(",").map((id) => oneOf(kind, id.trim(), known));
  return {
    held: all.filter(([id]) => ids.includes(id)),
    left: all.filter(([id]) => !ids.includes(id)),
    round: 0,
  };
}
