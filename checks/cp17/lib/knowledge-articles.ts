import { z } from "zod";
import { decoded } from "../../lib/helpdesk/decoded.js";
import { helpdeskRows, sqlText, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { knowledgeBase } from "../../lib/helpdesk/knowledge-base.js";
import { withoutMarkup } from "../../lib/helpdesk/without-markup.js";
import type { Node } from "../../lib/nodes/node.js";

/** An article of the knowledge base. */
export interface KnowledgeArticle {
  readonly id: number;
  readonly name: string;
  readonly text: string;
}

/** What is in the knowledge base. */
export async function knowledgeArticles(desk1: Node): Promise<readonly KnowledgeArticle[]> {
  const rows = await helpdeskRows(
    desk1,
    `SELECT a.id, a.name, v.contentencoding AS encoding,
       coalesce(nullif(v.largecontent, ''), v.content, '') AS text
     FROM articles a JOIN classes c ON c.id = a.class
     JOIN objectcustomfieldvalues v
       ON v.objecttype = 'RT::Article' AND v.objectid = a.id AND v.disabled = 0
     WHERE c.name = ${sqlText(knowledgeBase)} ORDER BY a.id`,
    z.object({
      id: z.int(),
      name: textColumn,
      text: z.string(),
      encoding: z.string().nullable(),
    }),
  );
  return rows.map(({ id, name, text, encoding }) => ({
    id,
    name,
    text: withoutMarkup(decoded(text, encoding)),
  }));
}
