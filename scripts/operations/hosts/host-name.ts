import { localHost } from "../../facts/hosts.js";
import { Misuse } from "../../ground/misuse.js";
import { nameRule } from "../../ground/name-rule.js";

const { pattern, told } = nameRule(24, { fr: "srv2", en: "srv2" });

/**
 * A name that a host may be added under.
 *
 * @throws Misuse for one that can't be
 */
export function hostName(word: string): string {
  if (word === localHost) {
    throw new Misuse({
      fr: `'${localHost}' est le serveur où la commande tourne, et y est toujours : prenez un autre nom, par exemple 'srv2'`,
      en: `'${localHost}' is the server that the command runs on, and is always there: take another name, e.g. 'srv2'`,
    });
  }
  if (pattern.test(word)) return word;
  throw new Misuse({
    fr: `nom de serveur invalide : '${word}' ; ${told.fr}`,
    en: `invalid name of a host '${word}': ${told.en}`,
  });
}
