import { say } from "../../ground/say.js";

/** The word that names a host. */
export function nameArgument() {
  return [
    "<name>",
    say({
      fr: "nom du serveur : 1 à 24 minuscules, chiffres ou tirets ; 'local' est celui-ci",
      en: "the host's name: 1 to 24 lower-case letters, digits or hyphens; 'local' is this one",
    }),
  ] as const;
}
