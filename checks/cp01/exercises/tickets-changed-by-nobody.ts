import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { exercise } from "../../lib/exercise.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { colleagueAdministers } from "../faults/colleague-administers.js";
import { changeHelpdesk } from "../lib/change-helpdesk.js";

/** What RT notes of somebody whose password the directory alone knows. */
const noPassword = "*NO-PASSWORD*";
const everybody = "SELECT id FROM groups WHERE domain = 'SystemInternal' AND name = 'Everyone'";
const deleting = "rightname = 'DeleteTicket' AND objecttype = 'RT::System'";
const { director, itManager, technician } = staff;

export const ticketsChangedByNobody = exercise({
  title: {
    fr: "Des tickets changent sans que personne ne l'ait fait",
    en: "Tickets change, and nobody did it",
  },
  brief: {
    fr: `Incident signalé par ${director.name} : « Dans l'assistance (https://${helpdesk.host}), des tickets ont été modifiés cette nuit par quelqu'un qui n'aurait pas dû pouvoir. » Les droits sont pourtant simples : root administre, les membres de ${helpdesk.technicians} traitent les tickets, les demandeurs voient les leurs, et chacun s'identifie par l'annuaire.
Trouvez ce qui donne à quelqu'un plus que cela (un droit d'un compte, un droit d'un groupe, un mot de passe à part) et ôtez-le, sans rien changer pour les autres. Dites s'il s'agit d'un incident ou d'un problème, et ce que vous écririez dans le ticket.
Le serveur : \`lab shell CANDIDAT desk1\`. Le mot de passe de root dans l'assistance : \`lab accounts CANDIDAT\`.`,
    en: `Incident reported by ${director.name}: "In the helpdesk (https://${helpdesk.host}), tickets were changed tonight by somebody who should not have been able to." Yet the rights are simple: root administers, members of ${helpdesk.technicians} work on tickets, requesters see their own, and everybody logs on by the directory.
Find what gives somebody more than that (a right of an account, a right of a group, a password apart) and take it away, without changing anything for the others. Tell whether it is an incident or a problem, and what you would write in the ticket.
The server: \`lab shell CANDIDATE desk1\`. The password of root in the helpdesk: \`lab accounts CANDIDATE\`.`,
  },
  minutes: 15,
  needs: ["desk1"],
  proves: ["cp01/nobody-else-administers"],
  keeps: ["cp07/nothing-else-listens", "cp08/no-right-too-much"],

  causes: {
    "colleague-administers": causeOfFault(colleagueAdministers, ({ nodes: { desk1 } }) =>
      changeHelpdesk(
        desk1,
        `DELETE FROM acl USING groups g JOIN users u ON g.domain = 'ACLEquivalence' AND g.instance = u.id
         WHERE acl.principalid = g.id AND u.name = ${sqlText(technician.login)} AND acl.rightname = 'SuperUser' RETURNING acl.id`,
      ),
    ),
    "everybody-deletes": {
      title: {
        fr: "Tout le monde peut supprimer des tickets",
        en: "Everybody may delete tickets",
      },
      setUp: ({ nodes: { desk1 } }) =>
        changeHelpdesk(
          desk1,
          `INSERT INTO acl (principaltype, principalid, rightname, objecttype, objectid, creator, created)
           SELECT 'Group', id, 'DeleteTicket', 'RT::System', 1, 1, now() AT TIME ZONE 'UTC' FROM (${everybody}) g RETURNING id`,
        ),
      solve: ({ nodes: { desk1 } }) =>
        changeHelpdesk(
          desk1,
          `DELETE FROM acl WHERE ${deleting} AND principalid IN (${everybody}) RETURNING id`,
        ),
    },
    "password-apart": {
      title: {
        fr: `${itManager.name} a dans l'assistance un mot de passe que l'annuaire ne connaît pas`,
        en: `${itManager.name} has a password in the helpdesk that the directory does not know`,
      },
      setUp: ({ nodes: { desk1 }, token }) =>
        changeHelpdesk(
          desk1,
          `UPDATE users SET password = ${sqlText(`!bcrypt!09!${token}`)} WHERE name = ${sqlText(itManager.login)} RETURNING id`,
        ),
      solve: ({ nodes: { desk1 } }) =>
        changeHelpdesk(
          desk1,
          `UPDATE users SET password = ${sqlText(noPassword)} WHERE name = ${sqlText(itManager.login)} RETURNING id`,
        ),
    },
  },
});
