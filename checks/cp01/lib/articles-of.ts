import { z } from "zod";
import { decoded } from "../../lib/helpdesk/decoded.js";
import { helpdeskRows } from "../../lib/helpdesk/helpdesk-rows.js";
import { blotted } from "../../lib/helpdesk/lab-password.js";
import { withoutMarkup } from "../../lib/helpdesk/without-markup.js";
import type { Node } from "../../lib/nodes/node.js";
import { problemsOf } from "./problems-of.js";

/** An article and its words. */
export interface LinkedArticle {
  readonly id: number;
  readonly text: string;
}

/** The articles that are linked to tickets, or to the problems that these depend on. */
export async function articlesOf(
  desk1: Node,
  tickets: readonly number[],
): Promise<readonly LinkedArticle[]> {
  const problems = await problemsOf(desk1, tickets);
  const concerned = [0, ...tickets, ...problems.map(({ id }) => id)].join(", ");
  const rows = await helpdeskRows(
    desk1,
    `SELECT a.id, v.contentencoding AS encoding,
       ${blotted("coalesce(nullif(v.largecontent, ''), v.content, '')")} AS text
     FROM articles a JOIN objectcustomfieldvalues v
       ON v.objecttype = 'RT::Article' AND v.objectid = a.id AND v.disabled = 0
     WHERE EXISTS (SELECT 1 FROM links l
       WHERE (l.localbase IN (${concerned}) AND l.target ~ ('/article/' || a.id || '$'))
          OR (l.localtarget IN (${concerned}) AND l.base ~ ('/article/' || a.id || '$')))
     ORDER BY a.id`,
    z.object({ id: z.int(), text: z.string(), encoding: z.string().nullable() }),
  );
  return rows.map(({ id, text, encoding }) => ({
    id,
    text: withoutMarkup(decoded(text, encoding)),
  }));
}
