import { scriptFault } from "../lib/script-fault.js";

export const rewritesEveryTime = scriptFault({
  reddens: ["cp10/second-run-changes-nothing"],
  // Nothing is compared any more, and the password is drawn anew each time.
  change: `s/^ *\\[ "\${fiche.*|| for/    lignes="replace: unicodePwd\\nunicodePwd:: $(mot_de_passe)\\n-\\n"\\n    for/`,
});
