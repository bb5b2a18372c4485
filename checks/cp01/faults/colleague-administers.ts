import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { changeHelpdesk } from "../lib/change-helpdesk.js";

export const colleagueAdministers = fault({
  needs: ["desk1"],
  reddens: ["cp01/nobody-else-administers"],

  async apply({ nodes: { desk1 } }) {
    const sql = `INSERT INTO acl (principaltype, principalid, rightname, objecttype, objectid, creator, created)
      SELECT 'Group', g.id, 'SuperUser', 'RT::System', 1, 1, now() AT TIME ZONE 'UTC'
      FROM groups g JOIN users u ON g.domain = 'ACLEquivalence' AND g.instance = u.id
      WHERE u.name = ${sqlText(staff().technician.login)} RETURNING id`;
    await changeHelpdesk(desk1, sql);
  },
});
