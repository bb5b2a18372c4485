import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { isKeyOf } from "../../../scripts/ground/is-key-of.js";

/** What the service contract promises at the level that a ticket has, in minutes; undefined where it knows no such level. */
export function levelOf(sla: string | null) {
  return sla !== null && isKeyOf(helpdesk().priorities, sla)
    ? helpdesk().priorities[sla]
    : undefined;
}
