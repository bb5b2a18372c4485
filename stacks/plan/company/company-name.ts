import { Misuse } from "../../../scripts/ground/misuse.js";
import { nameRule } from "../../../scripts/ground/name-rule.js";

/** The company that is built in, and that a lab has where nobody said another. */
export const builtIn = "duval";

const { pattern, told } = nameRule(24, { fr: "martel", en: "martel" });

/**
 * A name that a company is kept under, on the bench.
 *
 * @throws Misuse for one that can't be
 */
export function companyName(word: string): string {
  if (pattern.test(word)) return word;
  throw new Misuse({
    fr: `nom d'entreprise invalide : '${word}' ; ${told.fr}`,
    en: `invalid company name '${word}': ${told.en}`,
  });
}
