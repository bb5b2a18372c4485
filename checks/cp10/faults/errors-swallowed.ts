import { scriptFault } from "../lib/script-fault.js";

export const errorsSwallowed = scriptFault({
  title: {
    fr: "Le script avale les erreurs de l'annuaire, et ne vérifie pas qui le lance",
    en: "The script swallows the directory's errors, and does not verify who runs it",
  },
  symptom: {
    fr: "« « Tout s'est bien passé », dit-il ; et il n'y a aucun compte. »",
    en: "““All went well”, it says; and there is no account.”",
  },
  level: 2,
  reddens: ["cp10/without-rights-refused", "cp10/odd-files-handled"],
  change: [
    "/^\\[ .*EUID/d; /-s base/d; /^exec 9/d; /^flock/d",
    "s/^changer() {.*/changer() { ldbmodify -H $annuaire > \\/dev\\/null 2>\\&1 || true; }/",
  ].join("\n"),
});
