import { movements } from "../../../modules/domain-controller/movements.js";
import type { Text } from "../../../scripts/ground/text.js";
import type { Cause } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { edit } from "../../lib/edit.js";
import type { Fault } from "../../lib/fault.js";
import { departuresIgnored } from "../faults/departures-ignored.js";
import { successAlwaysClaimed } from "../faults/success-always-claimed.js";
import { unixLinesOnly } from "../faults/unix-lines-only.js";

const { script, tag } = movements;
const read = `mapfile -t lignes < <(sed '1s/^\\\\xEF\\\\xBB\\\\xBF//; s/\\\\r$//' "$fichier")`;
const readRight = `s|^mapfile .*|${read}|`;

/** What may be wrong in the script that deals with movements of staff, one line of it each, and that line put right. */
export const scriptGaps = {
  unixLinesOnly: ofFault(unixLinesOnly, readRight),

  /** A spreadsheet's byte order mark is taken for a part of the first column's name. */
  markNotRead: written(
    {
      fr: "Le script ne reconnaît plus la marque d'ordre (BOM) d'un tableur",
      en: "The script no longer knows a spreadsheet's byte order mark",
    },
    `s|^mapfile .*|mapfile -t lignes < <(sed 's/\\\\r$//' "$fichier")|`,
    readRight,
  ),

  /** A spreadsheet's carriage returns are taken for a part of the last column. */
  lineEndsKept: written(
    {
      fr: "Le script garde le retour chariot en fin de ligne",
      en: "The script keeps the carriage return at a line's end",
    },
    `s|^mapfile .*|mapfile -t lignes < <(sed '1s/^\\\\xEF\\\\xBB\\\\xBF//' "$fichier")|`,
    readRight,
  ),

  departuresIgnored: ofFault(
    departuresIgnored,
    's/^ *depart) ;;/      depart) depart "$matricule" ;;/',
  ),

  /** The account of whoever leaves is disabled where it is disabled already. */
  departuresOfTheDisabled: written(
    {
      fr: "Le script ne désactive que les comptes qui le sont déjà",
      en: "The script only disables accounts that are disabled already",
    },
    "s/ != 514 \\] || return 0/ = 514 ] || return 0/",
    "s/ = 514 \\] || return 0/ != 514 ] || return 0/",
  ),

  /** Whoever leaves is written down as he was. */
  departuresForgotten: written(
    {
      fr: "Le script récrit l'état « actif » au compte de qui part",
      en: "The script writes “enabled” again to the account of whoever leaves",
    },
    's/^userAccountControl: 514"); then/userAccountControl: 512"); then/',
    's/^userAccountControl: 512"); then/userAccountControl: 514"); then/',
  ),

  successAlwaysClaimed: ofFault(successAlwaysClaimed, "$ s/^exit 0$/[ $refuses -eq 0 ]/"),

  /** What a pipe's loop counts is lost with it. */
  countedInAPipe: written(
    {
      fr: "Le script compte ses refus dans la boucle d'un tube, qui les oublie",
      en: "The script counts its refusals in a pipe's loop, which forgets them",
    },
    `s/^for ligne in .*/printf "%s\\\\n" "\${lignes[@]:1}" | while IFS= read -r ligne; do/`,
    `s/^printf .* | while IFS= read -r ligne; do/for ligne in "\${lignes[@]:1}"; do/`,
  ),

  underAnotherName: written(
    {
      fr: "Le script écrit au journal sous un autre nom",
      en: "The script writes to the journal under another name",
    },
    `s/logger -t ${tag} /logger -t personnel /`,
    `s/logger -t personnel /logger -t ${tag} /`,
  ),

  lineNotNamed: written(
    {
      fr: "Le script ne dit plus quelle ligne il refuse",
      en: "The script no longer tells which line it refuses",
    },
    's/dire warning "ligne .numero refusée/dire warning "une ligne refusée/',
    's/dire warning "une ligne refusée/dire warning "ligne $numero refusée/',
  ),
} as const;

function written(title: Text, wrong: string, right: string): Cause<"dc1"> {
  return {
    title,
    setUp: ({ nodes: { dc1 } }) => edit(dc1, script, wrong),
    solve: ({ nodes: { dc1 } }) => edit(dc1, script, right),
  };
}

function ofFault(fault: Fault, right: string): Cause {
  return causeOfFault(fault, ({ nodes: { dc1 } }) => edit(dc1, script, right));
}
