import { InvalidArgumentError } from "commander";
import { say } from "../../ground/say.js";

/**
 * Reads the name of an exam from the command line.
 *
 * @throws InvalidArgumentError where it can't be one
 */
export function examName(word: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,39}$/.test(word)) return word;
  throw new InvalidArgumentError(
    say({
      fr: "il faut 1 à 40 minuscules, chiffres ou tirets, par exemple 'mardi'",
      en: "1 to 40 lower-case letters, digits or hyphens are allowed, e.g. 'tuesday'",
    }),
  );
}
