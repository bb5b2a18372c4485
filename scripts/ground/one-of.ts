import { distance } from "fastest-levenshtein";
import type { Kind } from "./kinds.js";
import { Misuse } from "./misuse.js";
import type { Text } from "./text.js";

/** How many of the nearest names are told where there are many, and from how many on there are. */
const [near, many] = [3, 40];

/**
 * The value, known to be one of the names.
 *
 * @throws Misuse with the value, the nearest name and every name there is; where there are many, the nearest few and
 *   where all are listed
 */
export function oneOf<N extends string>(kind: Kind, value: string, names: readonly N[]): N {
  if ((names as readonly string[]).includes(value)) return value as N;
  const [first, ...then] = nearestTo(value, names)
    .slice(0, names.length > many ? near : 1)
    .map((name) => `'${name}'`);
  const others = then.join(", ");
  const nearest: Text = {
    fr: first ? ` ; le plus proche est ${first}${others && `, puis ${others}`}` : "",
    en: first ? `; the nearest is ${first}${others && `, then ${others}`}` : "",
  };
  const list = names.join(", ");
  const all: Text =
    names.length > many && kind.list
      ? { fr: `'${kind.list}' les énumère`, en: `'${kind.list}' lists them` }
      : { fr: `possibles : ${list || "aucun"}`, en: `possible: ${list || "none"}` };
  throw new Misuse({
    fr: `nom ${kind.fr} inconnu : '${value}'${nearest.fr} ; ${all.fr}`,
    en: `unknown ${kind.en} '${value}'${nearest.en}; ${all.en}`,
  });
}

/** Names by how near they are. Of an id with a folder whoever leaves the folder out, or has it right, means the rest. */
function nearestTo(value: string, names: readonly string[]): string[] {
  const [end = "", folder] = value.split("/").toReversed();
  const there = names.filter((name) => name.startsWith(`${folder}/`));
  const among = folder !== undefined && there.length > 0 ? there : names;
  const far = (name: string) => distance(end, name.split("/").at(-1) ?? "");
  const steps = new Map(
    among.map((name) => [name, Math.min(distance(value, name), far(name))] as const),
  );
  return among.toSorted((one, other) => (steps.get(one) ?? 0) - (steps.get(other) ?? 0));
}
