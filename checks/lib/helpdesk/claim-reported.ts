import { z } from "zod";
import { claim } from "../claim.js";
import { claimText } from "../content/claim-text.js";
import type { Node } from "../nodes/node.js";
import { words } from "../prose/words.js";
import { decoded } from "./decoded.js";
import { helpdeskRows, textColumn } from "./helpdesk-rows.js";
import { ticketsAbout } from "./tickets-about.js";
import { withoutMarkup } from "./without-markup.js";

/** Fewer tell nobody what was found and done. */
const leastWords = 25;
const over = ["résolu", "clos"];

/**
 * Claim that the newest ticket about a matter is resolved, and that its requester got an answer of some length in which
 * these facts stand.
 *
 * @param facts words that are the candidate's to find; none of them is told
 * @returns what was seen, in a line
 * @throws Mismatch when it is not so
 */
export async function claimReported(
  desk1: Node,
  reference: string,
  facts: readonly string[],
): Promise<string> {
  const [id = 0] = await ticketsAbout(desk1, reference);
  const rows = await helpdeskRows(
    desk1,
    `SELECT t.status, a.content AS text, a.contentencoding AS encoding
     FROM tickets t LEFT JOIN transactions x ON x.objecttype = 'RT::Ticket' AND x.objectid = t.id
         AND x.type = 'Correspond' AND x.creator <> t.creator
       LEFT JOIN attachments a ON a.transactionid = x.id AND a.contenttype LIKE 'text/%'
     WHERE t.id = ${id}`,
    z.object({ status: textColumn, text: textColumn, encoding: z.string().nullable() }),
  );
  const status = rows[0]?.status ?? "∅";
  claim(
    over.includes(status),
    claimText("lib/ticket-is-resolved", { reference }),
    `#${id}: ${status}`,
  );
  const told = rows
    .map(({ text, encoding }) => withoutMarkup(decoded(text, encoding)))
    .map((text) => ({
      length: words(text).length,
      facts: facts.filter((fact) => text.toLowerCase().includes(fact.toLowerCase())).length,
    }));
  claim(
    told.some(({ length, facts: found }) => length >= leastWords && found === facts.length),
    claimText("lib/answer-to-its-requester-of", { facts: facts.length, leastWords }),
    {
      fr: told.map((one) => `${one.length} mots, ${one.facts}/${facts.length}`).join(" ; "),
      en: told.map((one) => `${one.length} words, ${one.facts}/${facts.length}`).join("; "),
    },
  );
  return `#${id}: ${status}, ${told.map((one) => one.length).join("+")} w`;
}
