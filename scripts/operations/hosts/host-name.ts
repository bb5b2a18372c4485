import { localHost } from "../../facts/hosts.js";
import { Misuse } from "../../ground/misuse.js";

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
  if (/^[a-z0-9][a-z0-9-]{0,23}$/.test(word)) return word;
  throw new Misuse({
    fr: `nom de serveur invalide : '${word}' ; il faut 1 à 24 minuscules, chiffres ou tirets, par exemple 'srv2'`,
    en: `invalid name of a host '${word}': 1 to 24 lower-case letters, digits or hyphens are allowed, e.g. 'srv2'`,
  });
}
