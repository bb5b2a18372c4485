import { Misuse } from "../../../scripts/ground/misuse.js";

/** The company that is built in, and that a lab has where nobody said another. */
export const builtIn = "duval";

/**
 * A name that a company is kept under, on the bench.
 *
 * @throws Misuse for one that can't be
 */
export function companyName(word: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,23}$/.test(word)) return word;
  throw new Misuse({
    fr: `nom d'entreprise invalide : '${word}' ; il faut 1 à 24 minuscules, chiffres ou tirets, par exemple 'martel'`,
    en: `invalid company name '${word}': 1 to 24 lower-case letters, digits or hyphens are allowed, e.g. 'martel'`,
  });
}
