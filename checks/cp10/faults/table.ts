import { movements } from "../../../modules/domain-controller/movements.js";
import { fault } from "../../lib/fault.js";
import { scriptFault } from "../lib/script-fault.js";

export const departuresIgnored = scriptFault({
  reddens: ["cp10/next-state-exact"],
  change: "s/^ *depart) depart .*/      depart) ;;/",
});

export const errorsSwallowed = scriptFault({
  reddens: ["cp10/without-rights-refused", "cp10/odd-files-handled"],
  change: [
    "/^\\[ .*EUID/d; /-s base/d; /^exec 9/d; /^flock/d",
    "s/^changer() {.*/changer() { ldbmodify -H $annuaire > \\/dev\\/null 2>\\&1 || true; }/",
  ].join("\n"),
});

export const incompleteCallAccepted = scriptFault({
  reddens: ["cp10/explains-itself"],
  change: "s/^\\[ .# -eq 2 \\] .*/[ $# -eq 2 ] || exit 0/",
});

export const rewritesEveryTime = scriptFault({
  reddens: ["cp10/second-run-changes-nothing"],
  // Nothing is compared any more, and the password is drawn anew each time.
  change: `s/^ *\\[ "\${fiche.*|| for/    lignes="replace: unicodePwd\\nunicodePwd:: $(mot_de_passe)\\n-\\n"\\n    for/`,
});

export const searchesWholeDomain = scriptFault({
  reddens: ["cp10/nothing-outside-unit"],
  change: 's/chercher -b "$uo"/chercher -b "$domaine"/',
});

export const stopsAtFirstError = scriptFault({
  reddens: ["cp10/bad-lines-refused", "cp10/failures-told"],
  change: "/^refuser() {/ s/; }$/; exit 1; }/",
});

export const successAlwaysClaimed = scriptFault({
  reddens: ["cp10/failures-told"],
  change: "s/^\\[ .refuses -eq 0 \\]/exit 0/",
});

export const timerDisabled = fault({
  needs: ["dc1"],
  reddens: ["cp10/runs-by-itself"],
  apply: ({ nodes: { dc1 } }) => dc1.succeed`systemctl disable --quiet --now ${movements.timer}`,
});

export const unixLinesOnly = scriptFault({
  reddens: ["cp10/odd-files-handled"],
  change: 's/^mapfile .*/mapfile -t lignes < "$fichier"/',
});
