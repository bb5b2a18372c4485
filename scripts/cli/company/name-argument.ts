import { say } from "../../ground/say.js";

/** The word that names a company. */
export function nameArgument() {
  return [
    "<name>",
    say({
      fr: "nom de l'entreprise : 1 à 24 minuscules, chiffres ou tirets",
      en: "the company's name: 1 to 24 lower-case letters, digits or hyphens",
    }),
  ] as const;
}
