import { z } from "zod";
import type { Node } from "../nodes/node.js";
import { decoded } from "./decoded.js";
import { helpdeskRows, moment, sqlText, textColumn } from "./helpdesk-rows.js";
import { isTechnician } from "./is-technician.js";
import { blotted } from "./lab-password.js";
import { withoutMarkup } from "./without-markup.js";

const part = z.object({
  type: z.string(),
  encoding: z.string().nullable(),
  content: z.string(),
});

const change = z.object({
  id: z.int(),
  at: moment,
  /** RT's word: `Create`, `Correspond`, `Comment`, `Status`, `AddLink`… */
  type: z.string(),
  field: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Who did it, by his account. */
  by: z.string(),
  /** Whether the ticket's requester did it. */
  own: z.boolean(),
  /** Whether a technician did it. */
  technician: z.boolean(),
  parts: z.array(part),
});

const history = z.object({
  id: z.int(),
  effectiveid: z.int(),
  subject: textColumn,
  queue: z.string(),
  status: z.string(),
  owner: z.string(),
  ownerIsTechnician: z.boolean(),
  creator: z.string(),
  requesters: z.array(z.string()),
  impact: z.string().nullable(),
  urgency: z.string().nullable(),
  priority: z.number(),
  sla: z.string().nullable(),
  created: moment,
  started: moment.nullable(),
  /** Whether it came as a letter. */
  byMail: z.boolean(),
  changes: z.array(change),
});

/** Something that happened to a ticket; times in seconds since 1970, by the helpdesk's clock. */
export interface Change extends Omit<z.infer<typeof change>, "parts"> {
  readonly text: string;
}

/** A ticket as RT's database has it. */
export interface TicketHistory extends Omit<z.infer<typeof history>, "changes"> {
  readonly changes: readonly Change[];
}

const field = (name: string) =>
  `(SELECT v.content FROM objectcustomfieldvalues v JOIN customfields c ON c.id = v.customfield
     WHERE v.objecttype = 'RT::Ticket' AND v.objectid = t.id AND v.disabled = 0 AND c.name = ${sqlText(name)} LIMIT 1)`;
const epoch = (column: string) =>
  `CASE WHEN ${column} > '1970-01-02' THEN extract(epoch FROM ${column}) END`;

/** The tickets that a condition on `tickets t` finds, oldest first; passwords in them are blotted out. */
export async function ticketHistories(
  desk1: Node,
  condition: string,
): Promise<readonly TicketHistory[]> {
  const rows = await helpdeskRows(
    desk1,
    `SELECT t.id, t.effectiveid, ${blotted("t.subject")} AS subject, q.name AS queue, t.status, o.name AS owner,
       ${isTechnician("t.owner")} AS "ownerIsTechnician", lower(u.name) AS creator,
       (SELECT coalesce(json_agg(lower(w.name)), '[]') FROM groups g
          JOIN groupmembers m ON m.groupid = g.id JOIN users w ON w.id = m.memberid
          WHERE g.domain = 'RT::Ticket-Role' AND g.name = 'Requestor' AND g.instance = t.id) AS requesters,
       ${field("Impact")} AS impact, ${field("Urgence")} AS urgency,
       t.priority, t.sla, ${epoch("t.created")} AS created, ${epoch("t.started")} AS started,
       EXISTS (SELECT 1 FROM transactions x JOIN attachments a ON a.transactionid = x.id
         WHERE x.objecttype = 'RT::Ticket' AND x.objectid = t.id AND x.type = 'Create'
           AND a.headers ~ '(^|\n)Received: ') AS "byMail",
       (SELECT coalesce(json_agg(json_build_object('id', x.id, 'at', extract(epoch FROM x.created),
            'type', x.type, 'field', x.field, 'from', ${blotted("x.oldvalue")}, 'to', ${blotted("x.newvalue")},
            'by', (SELECT lower(w.name) FROM users w WHERE w.id = x.creator), 'own', x.creator = t.creator, 'technician', ${isTechnician("x.creator")},
            'parts', (SELECT coalesce(json_agg(json_build_object('type', a.contenttype,
                'encoding', a.contentencoding, 'content', ${blotted("coalesce(a.content, '')")}) ORDER BY a.id), '[]')
              FROM attachments a WHERE a.transactionid = x.id AND a.contenttype LIKE 'text/%')) ORDER BY x.id), '[]')
          FROM transactions x WHERE x.objecttype = 'RT::Ticket' AND x.objectid = t.id
            AND x.type NOT IN ('EmailRecord', 'CommentEmailRecord')) AS changes
     FROM tickets t JOIN queues q ON q.id = t.queue JOIN users o ON o.id = t.owner JOIN users u ON u.id = t.creator
     WHERE ${condition} ORDER BY t.id`,
    history,
  );
  return rows.map((row) => ({
    ...row,
    changes: row.changes.map(({ parts, ...one }) => ({
      ...one,
      text: parts
        .map(({ type, encoding, content }) => {
          const text = decoded(content, encoding);
          return type === "text/html" ? withoutMarkup(text) : text;
        })
        .join("\n"),
    })),
  }));
}
