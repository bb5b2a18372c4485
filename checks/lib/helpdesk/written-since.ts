import { z } from "zod";
import type { Node } from "../nodes/node.js";
import { decoded } from "./decoded.js";
import { helpdeskRows, moment, textColumn } from "./helpdesk-rows.js";
import { isTechnician } from "./is-technician.js";
import { blotted } from "./lab-password.js";
import { ticketHistories } from "./ticket-histories.js";
import { withoutMarkup } from "./without-markup.js";

/** What a technician wrote: an answer, a comment or a ticket of his own; an article. */
export interface Written {
  /** Seconds since 1970, by the helpdesk's clock. */
  readonly at: number;
  /** Login of the technician. */
  readonly by: string;
  /** Number and subject of the ticket, or name of the article. */
  readonly place: string;
  readonly text: string;
}

const kinds = ["Create", "Correspond", "Comment"];

const article = z.object({
  at: moment,
  by: z.string(),
  name: textColumn,
  fields: z.array(
    z.object({ name: z.string(), encoding: z.string().nullable(), text: z.string() }),
  ),
});

/**
 * What technicians have written in the helpdesk since a moment, the oldest first; passwords in it are blotted out.
 *
 * @param since seconds since 1970
 * @throws as `helpdeskRows`
 */
export async function writtenSince(desk1: Node, since: number): Promise<readonly Written[]> {
  const isSince = (column: string) => `extract(epoch FROM ${column}) >= ${since}`;
  const [tickets, articles] = await Promise.all([
    ticketHistories(desk1, isSince("t.lastupdated")),
    helpdeskRows(
      desk1,
      `SELECT extract(epoch FROM a.lastupdated) AS at, lower(u.name) AS by, ${blotted("a.name")} AS name,
         (SELECT coalesce(json_agg(json_build_object('name', c.name, 'encoding', v.contentencoding,
              'text', ${blotted("coalesce(nullif(v.largecontent, ''), v.content, '')")}) ORDER BY c.id), '[]')
            FROM objectcustomfieldvalues v JOIN customfields c ON c.id = v.customfield
            WHERE v.objecttype = 'RT::Article' AND v.objectid = a.id AND v.disabled = 0) AS fields
       FROM articles a JOIN users u ON u.id = a.lastupdatedby
       WHERE ${isSince("a.lastupdated")} AND ${isTechnician("a.lastupdatedby")}`,
      article,
    ),
  ]);
  return [
    ...tickets.flatMap(({ id, subject, changes }) =>
      changes
        .filter(({ at, type, technician }) => technician && at >= since && kinds.includes(type))
        .map(({ at, by, text }) => ({ at, by, place: `#${id} ${subject}`, text })),
    ),
    ...articles.map(({ at, by, name, fields }) => ({
      at,
      by,
      place: name,
      text: fields
        .map((one) => `${one.name}: ${withoutMarkup(decoded(one.text, one.encoding))}`)
        .join("\n"),
    })),
  ].toSorted((one, other) => one.at - other.at);
}
