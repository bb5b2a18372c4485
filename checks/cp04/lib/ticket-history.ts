import { decoded } from "../../cp05/lib/decoded.js";
import { ticketsAbout } from "../../cp05/lib/tickets-about.js";
import { claim } from "../../lib/claim.js";
import type { Node } from "../../lib/node.js";
import { helpdeskRows } from "../../lib/probes/helpdesk-rows.js";

/** One thing that was done to a ticket. */
export interface Done {
  /** Seconds since 1970, by the helpdesk's clock. */
  readonly at: number;
  readonly by: string;
  /** RT's word: `Create`, `Correspond`, `Comment`, `Status`… */
  readonly type: string;
  /** The new value, of a status. */
  readonly to: string | null;
  readonly text: string;
}

/** A ticket of the competence, and all that was done to it, oldest first. */
export interface TicketHistory {
  readonly id: number;
  readonly status: string;
  readonly created: number;
  readonly requester: string;
  readonly done: readonly Done[];
}

interface Row extends Omit<Done, "text"> {
  readonly parts: readonly { readonly content: string | null; readonly encoding: string | null }[];
}

/**
 * The newest ticket about a matter.
 *
 * @throws Mismatch when it is gone
 */
export async function ticketHistory(desk1: Node, reference: string): Promise<TicketHistory> {
  const [id = 0] = await ticketsAbout(desk1, reference);
  const [ticket] = await helpdeskRows<Omit<TicketHistory, "done">>(
    desk1,
    `SELECT t.id, t.status, extract(epoch FROM t.created) AS created, u.name AS requester
     FROM tickets t JOIN users u ON u.id = t.creator WHERE t.id = ${id}`,
  );
  claim(
    ticket !== undefined,
    {
      fr: `le ticket de la demande (${reference}) est dans la base`,
      en: `the request's ticket (${reference}) is in the database`,
    },
    "∅",
  );
  const rows = await helpdeskRows<Row>(
    desk1,
    `SELECT extract(epoch FROM x.created) AS at, u.name AS by, x.type, x.newvalue AS to,
       (SELECT coalesce(json_agg(json_build_object('content', a.content, 'encoding', a.contentencoding)
          ORDER BY a.id), '[]') FROM attachments a
          WHERE a.transactionid = x.id AND a.contenttype LIKE 'text/%') AS parts
     FROM transactions x JOIN users u ON u.id = x.creator
     WHERE x.objecttype = 'RT::Ticket' AND x.objectid = ${id} ORDER BY x.id`,
  );
  return {
    ...ticket,
    done: rows.map(({ parts, ...rest }) => ({
      ...rest,
      text: parts.map(({ content, encoding }) => decoded(content ?? "", encoding)).join("\n"),
    })),
  };
}
