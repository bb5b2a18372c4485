import { say } from "../ground/say.js";

/** The option of verbs that save under a name. */
export function replaceOption() {
  return [
    "--replace",
    say({
      fr: "remplacer celui qui porte déjà ce nom",
      en: "replace the one that has this name already",
    }),
  ] as const;
}
