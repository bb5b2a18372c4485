import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const errorsSwallowed = fault({
  title: {
    fr: "Le script avale les erreurs de l'annuaire, et ne vérifie pas qui le lance",
    en: "The script swallows the directory's errors, and does not verify who runs it",
  },
  symptom: {
    fr: "« « Tout s'est bien passé », dit-il ; et il n'y a aucun compte. »",
    en: "““All went well”, it says; and there is no account.”",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp10/without-rights-refused", "cp10/odd-files-handled"],

  async apply({ nodes: { dc1 } }) {
    await edit(
      dc1,
      movements.script,
      [
        "/^\\[ .*EUID/d; /-s base/d; /^exec 9/d; /^flock/d",
        "s/^changer() {.*/changer() { ldbmodify -H $annuaire > \\/dev\\/null 2>\\&1 || true; }/",
      ].join("\n"),
    );
  },
});
