import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { sqlText } from "../../lib/helpdesk/helpdesk-rows.js";
import { type TicketHistory, ticketHistories } from "../../lib/helpdesk/ticket-histories.js";
import type { Node } from "../../lib/nodes/node.js";

/** The problems that tickets depend on, oldest first. */
export function problemsOf(
  desk1: Node,
  tickets: readonly number[],
): Promise<readonly TicketHistory[]> {
  return ticketHistories(
    desk1,
    `q.name = ${sqlText(helpdesk().problems)} AND EXISTS (SELECT 1 FROM links l
       WHERE l.type = 'DependsOn' AND l.localtarget = t.id AND l.localbase IN (${[0, ...tickets].join(", ")}))`,
  );
}
