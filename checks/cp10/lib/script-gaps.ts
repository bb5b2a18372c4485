import { movements } from "../../../modules/domain-controller/movements.js";
import type { CauseCode } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import type { FaultCode } from "../../lib/fault.js";
import { departuresIgnored, successAlwaysClaimed, unixLinesOnly } from "../faults/table.js";

const { script, tag } = movements;
const read = `mapfile -t lignes < <(sed '1s/^\\\\xEF\\\\xBB\\\\xBF//; s/\\\\r$//' "$fichier")`;
const readRight = `s|^mapfile .*|${read}|`;

/** What may be wrong in the script that deals with movements of staff, one line of it each, and that line put right. */
export const scriptGaps = {
  unixLinesOnly: ofFault(unixLinesOnly, readRight),

  /** A spreadsheet's byte order mark is taken for a part of the first column's name. */
  markNotRead: written(
    `s|^mapfile .*|mapfile -t lignes < <(sed 's/\\\\r$//' "$fichier")|`,
    readRight,
  ),

  /** A spreadsheet's carriage returns are taken for a part of the last column. */
  lineEndsKept: written(
    `s|^mapfile .*|mapfile -t lignes < <(sed '1s/^\\\\xEF\\\\xBB\\\\xBF//' "$fichier")|`,
    readRight,
  ),

  departuresIgnored: ofFault(
    departuresIgnored,
    's/^ *depart) ;;/      depart) depart "$matricule" ;;/',
  ),

  /** The account of whoever leaves is disabled where it is disabled already. */
  departuresOfTheDisabled: written(
    "s/ != 514 \\] || return 0/ = 514 ] || return 0/",
    "s/ = 514 \\] || return 0/ != 514 ] || return 0/",
  ),

  /** Whoever leaves is written down as he was. */
  departuresForgotten: written(
    's/^userAccountControl: 514"); then/userAccountControl: 512"); then/',
    's/^userAccountControl: 512"); then/userAccountControl: 514"); then/',
  ),

  successAlwaysClaimed: ofFault(successAlwaysClaimed, "$ s/^exit 0$/[ $refuses -eq 0 ]/"),

  /** What a pipe's loop counts is lost with it. */
  countedInAPipe: written(
    `s/^for ligne in .*/printf "%s\\\\n" "\${lignes[@]:1}" | while IFS= read -r ligne; do/`,
    `s/^printf .* | while IFS= read -r ligne; do/for ligne in "\${lignes[@]:1}"; do/`,
  ),

  underAnotherName: written(
    `s/logger -t ${tag} /logger -t personnel /`,
    `s/logger -t personnel /logger -t ${tag} /`,
  ),

  lineNotNamed: written(
    's/dire warning "ligne .numero refusée/dire warning "une ligne refusée/',
    's/dire warning "une ligne refusée/dire warning "ligne $numero refusée/',
  ),
} as const;

function written(wrong: string, right: string): CauseCode<"dc1"> {
  return {
    setUp: ({ nodes: { dc1 } }) => edit(dc1, script, wrong),
    solve: ({ nodes: { dc1 } }) => edit(dc1, script, right),
  };
}

function ofFault(fault: FaultCode, right: string): Required<CauseCode> {
  return causeOfFault(fault, ({ nodes: { dc1 } }) => edit(dc1, script, right));
}
