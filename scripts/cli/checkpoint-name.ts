import { Misuse } from "../ground/misuse.js";

/**
 * A word, as the name of a checkpoint.
 *
 * @throws Misuse where it can't be one
 */
export function checkpointName(word: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(word)) return word;
  throw new Misuse({
    fr: `nom de point de reprise invalide : '${word}' ; il faut 1 à 40 minuscules, chiffres ou tirets, par exemple 'mardi'`,
    en: `invalid name of a checkpoint '${word}': 1 to 40 lower-case letters, digits or hyphens are allowed, e.g. 'tuesday'`,
  });
}
