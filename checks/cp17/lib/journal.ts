import { z } from "zod";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { decoded } from "../../lib/helpdesk/decoded.js";
import { helpdeskRows } from "../../lib/helpdesk/helpdesk-rows.js";
import { isTechnician } from "../../lib/helpdesk/is-technician.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { withoutMarkup } from "../../lib/helpdesk/without-markup.js";
import type { Node } from "../../lib/nodes/node.js";
import type { Bulletin, DaysReading } from "./bulletins.js";
import { type Entry, entriesOf } from "./entry.js";

/** An entry as the helpdesk has it. */
export interface DatedEntry extends Entry {
  readonly bulletin: Bulletin;
  /** Seconds since 1970, of the helpdesk's own clock. */
  readonly at: number;
  readonly by: string;
  /** Whether that is a technician. */
  readonly technician: boolean;
}

/**
 * The last entry of each bulletin of the day, in the comments and answers of the journal's ticket.
 *
 * @throws Mismatch when a bulletin has none
 */
export async function journalEntries(
  desk1: Node,
  { reference, bulletins }: DaysReading,
): Promise<readonly DatedEntry[]> {
  const tickets = await ticketsAbout(desk1, reference);
  const rows = await helpdeskRows(
    desk1,
    `SELECT extract(epoch FROM t.created) AS at, u.name AS by, ${isTechnician("u.id")} AS technician, a.content AS text, a.contentencoding AS encoding
     FROM transactions t JOIN attachments a ON a.transactionid = t.id JOIN users u ON u.id = t.creator
     WHERE t.objecttype = 'RT::Ticket' AND t.type IN ('Comment', 'Correspond')
       AND a.contenttype LIKE 'text/%' AND a.content IS NOT NULL
       AND t.objectid IN (${[0, ...tickets].join(", ")})
     ORDER BY t.id DESC, a.contenttype DESC`,
    z.object({
      at: z.number(),
      by: z.string(),
      technician: z.boolean(),
      text: z.string(),
      encoding: z.string().nullable(),
    }),
  );
  const entries = rows.flatMap(({ text, encoding, ...dated }) =>
    entriesOf(withoutMarkup(decoded(text, encoding))).map((entry) => ({ ...entry, ...dated })),
  );
  const found = bulletins.flatMap((bulletin) => {
    const entry = entries.find(({ source }) => source === bulletin.url);
    return entry ? [{ ...entry, bulletin }] : [];
  });
  const missing = bulletins.filter((one) => !found.some(({ bulletin }) => bulletin === one));
  const urls = missing.map(({ url }) => url);
  claim(
    missing.length === 0,
    claimText("cp17/journal-has-entry-for-each"),
    claimText("cp17/entries-none-of", { entries: entries.length, urls }),
  );
  return found;
}
