import { createHash } from "node:crypto";
import { z } from "zod";
import type { Scene } from "../check.js";
import type { Node } from "../nodes/node.js";
import { passwordPurposes } from "../password-purposes.js";
import { helpdeskRows, sqlText } from "./helpdesk-rows.js";
import { passwordShape } from "./lab-password.js";

/** A password that stands where it must not. */
export interface Leak {
  /** `#12` for a ticket, `article 3`. */
  readonly place: string;
  /** Whose it is, e.g. `account/administrator`. */
  readonly purpose: string;
}

/**
 * Passwords of the lab that stand in tickets, in what others than their requesters wrote, and in articles.
 * The helpdesk's database is asked for digests: no password is in the question, nor in its answer.
 */
export async function leakedPasswords(
  desk1: Node,
  { password, token }: Pick<Scene, "password" | "token">,
  tickets: readonly number[],
  morePurposes: readonly string[] = [],
): Promise<readonly Leak[]> {
  const purposeOf = new Map(
    [...passwordPurposes(), ...morePurposes].map((purpose) => [
      createHash("sha256")
        .update(token + password(purpose))
        .digest("hex"),
      purpose,
    ]),
  );
  const digest = `encode(sha256(convert_to(${sqlText(token)} || m[1], 'UTF8')), 'hex')`;
  const found = (text: string) =>
    `CROSS JOIN LATERAL regexp_matches(replace(replace(${text}, '=' || chr(10), ''), '=2D', '-'), '(${passwordShape})', 'g') AS m`;
  const rows = await helpdeskRows(
    desk1,
    `SELECT '#' || x.objectid AS place, ${digest} AS digest FROM transactions x
       JOIN tickets t ON t.id = x.objectid JOIN attachments a ON a.transactionid = x.id
       ${found("coalesce(a.content, '')")}
       WHERE x.objecttype = 'RT::Ticket' AND x.creator <> t.creator AND a.contenttype LIKE 'text/%'
         AND x.objectid IN (${[0, ...tickets].join(", ")})
     UNION SELECT '#' || t.id, ${digest} FROM tickets t ${found("t.subject")}
       WHERE t.id IN (${[0, ...tickets].join(", ")})
     UNION SELECT 'article ' || a.id, ${digest} FROM articles a LEFT JOIN objectcustomfieldvalues v
       ON v.objecttype = 'RT::Article' AND v.objectid = a.id AND v.disabled = 0
       ${found("concat_ws(' ', a.name, a.summary, v.content, v.largecontent)")}`,
    z.object({ place: z.string(), digest: z.string() }),
  );
  return rows.flatMap(({ place, digest: one }) => {
    const purpose = purposeOf.get(one);
    return purpose ? [{ place, purpose }] : [];
  });
}
