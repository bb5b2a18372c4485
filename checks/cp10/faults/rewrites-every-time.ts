import { scriptFault } from "../lib/script-fault.js";

export const rewritesEveryTime = scriptFault({
  title: {
    fr: "Le script réécrit chaque compte à chaque passage",
    en: "The script writes each account again at each run",
  },
  symptom: {
    fr: "« La réplication et les sauvegardes grossissent tous les matins, même quand personne ne bouge. »",
    en: "“Replication and backups grow every morning, even when nobody moves.”",
  },
  level: 2,
  reddens: ["cp10/second-run-changes-nothing"],
  // Nothing is compared any more, and the password is drawn anew each time.
  change: `s/^ *\\[ "\${fiche.*|| for/    lignes="replace: unicodePwd\\nunicodePwd:: $(mot_de_passe)\\n-\\n"\\n    for/`,
});
