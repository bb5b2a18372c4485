import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const numberWrittenLast = fault({
  title: {
    fr: "Le script crée d'abord les comptes, puis leur donne un matricule",
    en: "The script creates accounts first, then gives them a staff number",
  },
  symptom: {
    fr: "« Depuis la coupure de courant, trois personnes ont deux comptes. »",
    en: "“Since the power cut, three people have two accounts.”",
  },
  level: 3,
  needs: ["dc1"],
  reddens: ["cp10/killed-then-whole"],

  async apply({ nodes: { dc1 } }) {
    const number = "changetype: modify\\nreplace: employeeNumber\\nemployeeNumber: ";
    await edit(
      dc1,
      movements.script,
      [
        `/^employeeNumber: .1$/d`,
        `s/^ *quoi="$1 : compte $id créé"/&\\n    suite+=("$nouveau|$1")/`,
        `s/^declare -A vus$/&\\nsuite=()/`,
        // Once all lines are read: a second pass, and time to be cut off before it.
        `s/^dire info "$fichier : .*/for un in "\${suite[@]}"; do changer <<< "\${un%|*}\\n${number}\${un##*|}"; done\\n&/`,
      ].join("\n"),
    );
  },
});
