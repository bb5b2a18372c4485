import { z } from "zod";
import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { timeZone } from "../../../scripts/ground/clock.js";
import { helpdeskRows, sqlText, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import type { Node } from "../../lib/nodes/node.js";

const rawChange = z.object({
  at: z.number(),
  type: z.enum(["Correspond", "Status"]),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Whether the requester did it. */
  own: z.boolean(),
  text: z.string().nullable(),
});

/** A message or a change of status. */
export type RawChange = z.infer<typeof rawChange>;

const rawTicket = z.object({
  id: z.int(),
  effectiveid: z.int(),
  subject: textColumn,
  status: z.string(),
  sla: z.string().nullable(),
  created: z.number(),
  /** RT's own word for none is the first second of 1970. */
  due: z
    .number()
    .nullable()
    .transform((at) => at ?? 0),
  changes: z.array(rawChange),
});

/** A ticket as RT's database has it; times in seconds since 1970. */
export type RawTicket = z.infer<typeof rawTicket>;

const shown = `AT TIME ZONE 'UTC' AT TIME ZONE '${timeZone}'`;

/** The tickets that were opened in a month of the company's calendar, with all that happened to them, oldest first. */
export async function rawHistory(desk1: Node, month: string): Promise<readonly RawTicket[]> {
  const queues = helpdesk()
    .addresses.map(({ queue }) => sqlText(queue))
    .join(", ");
  return helpdeskRows(
    desk1,
    `SELECT t.id, t.effectiveid, t.subject, t.status, t.sla,
       extract(epoch FROM t.created) AS created, extract(epoch FROM t.due) AS due,
       (SELECT coalesce(json_agg(json_build_object('at', extract(epoch FROM x.created), 'type', x.type,
            'from', x.oldvalue, 'to', x.newvalue, 'own', x.creator = t.creator,
            'text', (SELECT string_agg(a.content, ' ') FROM attachments a
              WHERE a.transactionid = x.id AND a.contenttype = 'text/plain')) ORDER BY x.created, x.id), '[]')
          FROM transactions x WHERE x.objecttype = 'RT::Ticket' AND x.objectid = t.id
            AND x.type IN ('Correspond', 'Status')) AS changes
     FROM tickets t JOIN queues q ON q.id = t.queue
     WHERE q.name IN (${queues}) AND to_char(t.created ${shown}, 'YYYY-MM') = ${sqlText(month)}
     ORDER BY t.id`,
    rawTicket,
  );
}
