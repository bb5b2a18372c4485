import { Misuse } from "../ground/misuse.js";
import type { Text } from "../ground/text.js";

/**
 * A number of things that was typed.
 *
 * @param what it is to be a number of, e.g. `a number of cores`
 * @param most that it may be
 * @throws Misuse for anything but an integer of 1 to that
 */
export function countAsked(typed: string, what: Text, most: number): number {
  const count = Number(typed);
  if (/^\d+$/.test(typed) && count >= 1 && count <= most) return count;
  throw new Misuse({
    fr: `'${typed}' n'est pas ${what.fr} : il faut un entier de 1 à ${most}`,
    en: `'${typed}' is not ${what.en}: an integer of 1 to ${most} is needed`,
  });
}
