import { z } from "zod";
import type { Scene } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { draw } from "../../lib/draw.js";
import { helpdeskRows } from "../../lib/helpdesk/helpdesk-rows.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import type { Node } from "../../lib/nodes/node.js";

/** What the candidate's complaint is found by. */
export function complaintReference(scene: Pick<Scene, "password">): string {
  const numbers = Array.from({ length: 9000 }, (_, at) => 1000 + at) as [number, ...number[]];
  return `RECL-${draw(scene, "cp16/complaint", numbers)}`;
}

const complaint = z.object({
  id: z.int(),
  sla: z.string().nullable(),
  created: z.number(),
  due: z.number().nullable(),
  /** Whether it waits for its customer now: no time is counted then, and there is no due time. */
  waits: z.boolean(),
  /** When it waited for him before. */
  waited: z.array(z.object({ from: z.number(), to: z.number() })),
  /** When technicians wrote to the requester. */
  answers: z.array(z.number()),
  /** Tickets that it is linked to, and when each was last resolved. */
  linked: z.array(z.object({ id: z.int(), resolved: z.number().nullable() })),
});

/** A complaint's ticket; times in seconds since 1970. */
export type ComplaintTicket = z.infer<typeof complaint>;

/**
 * The newest complaint of the exercise.
 *
 * @throws Mismatch when it is gone
 */
export async function complaintTicket(
  desk1: Node,
  scene: Pick<Scene, "password">,
): Promise<ComplaintTicket> {
  const [id = 0] = await ticketsAbout(desk1, complaintReference(scene));
  const [ticket] = await helpdeskRows(
    desk1,
    `SELECT t.id, t.sla, extract(epoch FROM t.created) AS created, extract(epoch FROM t.due) AS due,
       t.status = 'en attente' AS waits,
       (SELECT coalesce(json_agg(json_build_object('from', extract(epoch FROM s.since), 'to', extract(epoch FROM s.created))), '[]')
          FROM (SELECT x.created, x.oldvalue, x.newvalue, lag(x.created, 1, t.created) OVER (ORDER BY x.id) AS since
                  FROM transactions x WHERE x.objecttype = 'RT::Ticket' AND x.objectid = t.id AND x.type = 'Status') s
          WHERE s.oldvalue = 'en attente' AND s.newvalue <> 'en attente') AS waited,
       (SELECT coalesce(json_agg(extract(epoch FROM x.created) ORDER BY x.id), '[]') FROM transactions x
          WHERE x.objecttype = 'RT::Ticket' AND x.objectid = t.id AND x.type = 'Correspond'
            AND x.creator <> t.creator) AS answers,
       (SELECT coalesce(json_agg(json_build_object('id', o.id, 'resolved',
            (SELECT extract(epoch FROM max(x.created)) FROM transactions x
               WHERE x.objecttype = 'RT::Ticket' AND x.objectid = o.id AND x.type = 'Status'
                 AND x.newvalue = 'résolu' AND o.status IN ('résolu', 'clos')))), '[]')
          FROM tickets o WHERE o.id <> t.id AND EXISTS (SELECT 1 FROM links l
            WHERE (l.localbase = t.id AND l.localtarget = o.id)
               OR (l.localtarget = t.id AND l.localbase = o.id))) AS linked
     FROM tickets t WHERE t.id = ${id}`,
    complaint,
  );
  claim(
    ticket !== undefined,
    claimText("cp16/complaint-ticket-is-in-database", { reference: complaintReference(scene) }),
    "∅",
  );
  return ticket;
}
