import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const rewritesEveryTime = fault({
  title: {
    fr: "Le script réécrit chaque compte à chaque passage",
    en: "The script writes each account again at each run",
  },
  symptom: {
    fr: "« La réplication et les sauvegardes grossissent tous les matins, même quand personne ne bouge. »",
    en: "“Replication and backups grow every morning, even when nobody moves.”",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp10/second-run-changes-nothing"],

  async apply({ nodes: { dc1 } }) {
    // Nothing is compared any more, and the password is drawn anew each time.
    await edit(
      dc1,
      movements.script,
      `s/^ *\\[ "\${fiche.*|| for/    lignes="replace: unicodePwd\\nunicodePwd:: $(mot_de_passe)\\n-\\n"\\n    for/`,
    );
  },
});
