import { Misuse } from "../ground/misuse.js";
import { nameRule } from "../ground/name-rule.js";

const { pattern, told } = nameRule(40, { fr: "mardi", en: "tuesday" });

/**
 * A word, as the name of a checkpoint.
 *
 * @throws Misuse where it can't be one
 */
export function checkpointName(word: string): string {
  if (pattern.test(word)) return word;
  throw new Misuse({
    fr: `nom de point de reprise invalide : '${word}' ; ${told.fr}`,
    en: `invalid name of a checkpoint '${word}': ${told.en}`,
  });
}
