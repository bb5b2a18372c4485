import { scriptFault } from "../lib/script-fault.js";

const number = "changetype: modify\\nreplace: employeeNumber\\nemployeeNumber: ";

export const numberWrittenLast = scriptFault({
  title: {
    fr: "Le script crée d'abord les comptes, puis leur donne un matricule",
    en: "The script creates accounts first, then gives them a staff number",
  },
  symptom: {
    fr: "« Depuis la coupure de courant, trois personnes ont deux comptes. »",
    en: "“Since the power cut, three people have two accounts.”",
  },
  level: 3,
  reddens: ["cp10/killed-then-whole"],
  change: [
    `/^employeeNumber: .1$/d`,
    `s/^ *quoi="$1 : compte $id créé"/&\\n    suite+=("$nouveau|$1")/`,
    `s/^declare -A vus$/&\\nsuite=()/`,
    // Once all lines are read: a second pass, and time to be cut off before it.
    `s/^dire info "$fichier : .*/for un in "\${suite[@]}"; do changer <<< "\${un%|*}\\n${number}\${un##*|}"; done\\n&/`,
  ].join("\n"),
});
