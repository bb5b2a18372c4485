import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { sqlText } from "./helpdesk-rows.js";

/**
 * Whether somebody is one of RT's technicians, for its database.
 *
 * @param user number of the account, as SQL
 */
export function isTechnician(user: string): string {
  return `EXISTS (SELECT 1 FROM cachedgroupmembers m JOIN groups g ON g.id = m.groupid
     WHERE g.domain = 'UserDefined' AND g.name = ${sqlText(helpdesk().technicians)} AND m.memberid = ${user} AND m.disabled = 0)`;
}
