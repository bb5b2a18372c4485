import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { changeHelpdesk } from "../lib/change-helpdesk.js";

/** What RT notes of somebody whose password the directory alone knows. */
const noPassword = "*NO-PASSWORD*";
const everybody = "SELECT id FROM groups WHERE domain = 'SystemInternal' AND name = 'Everyone'";
const deleting = "rightname = 'DeleteTicket' AND objecttype = 'RT::System'";

export const ticketsChangedByNobody = exercise({
  needs: ["desk1"],

  causes: {
    "colleague-administers": {
      solve: ({ nodes: { desk1 } }) =>
        changeHelpdesk(
          desk1,
          `DELETE FROM acl USING groups g JOIN users u ON g.domain = 'ACLEquivalence' AND g.instance = u.id
         WHERE acl.principalid = g.id AND u.name = ${sqlText(staff().technician.login)} AND acl.rightname = 'SuperUser' RETURNING acl.id`,
        ),
    },
    "everybody-deletes": {
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
      setUp: ({ nodes: { desk1 }, token }) =>
        changeHelpdesk(
          desk1,
          `UPDATE users SET password = ${sqlText(`!bcrypt!09!${token}`)} WHERE name = ${sqlText(staff().itManager.login)} RETURNING id`,
        ),
      solve: ({ nodes: { desk1 } }) =>
        changeHelpdesk(
          desk1,
          `UPDATE users SET password = ${sqlText(noPassword)} WHERE name = ${sqlText(staff().itManager.login)} RETURNING id`,
        ),
    },
  },
});
