import { closest } from "fastest-levenshtein";
import { Misuse } from "./misuse.js";
import type { Text } from "./text.js";

/**
 * The value, known to be one of the names.
 *
 * @throws Misuse with the value, the nearest name and every name there is
 */
export function oneOf<N extends string>(kind: Text, value: string, names: readonly N[]): N {
  if ((names as readonly string[]).includes(value)) return value as N;
  const near = names.length > 0 ? closest(value, names as readonly string[] as string[]) : "";
  const list = names.join(", ");
  throw new Misuse({
    fr: `nom ${kind.fr} inconnu : '${value}'${near && ` ; le plus proche est '${near}'`} ; possibles : ${list || "aucun"}`,
    en: `unknown ${kind.en} '${value}'${near && `; the nearest is '${near}'`}; possible: ${list || "none"}`,
  });
}
