import { scriptFault } from "../lib/script-fault.js";

const number = "changetype: modify\\nreplace: employeeNumber\\nemployeeNumber: ";

export const numberWrittenLast = scriptFault({
  reddens: ["cp10/killed-then-whole"],
  change: [
    `/^employeeNumber: .1$/d`,
    `s/^ *quoi="$1 : compte $id créé"/&\\n    suite+=("$nouveau|$1")/`,
    `s/^declare -A vus$/&\\nsuite=()/`,
    // Once all lines are read: a second pass, and time to be cut off before it.
    `s/^dire info "$fichier : .*/for un in "\${suite[@]}"; do changer <<< "\${un%|*}\\n${number}\${un##*|}"; done\\n&/`,
  ].join("\n"),
});
