import { z } from "zod";
import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { decoded } from "../../lib/helpdesk/decoded.js";
import { helpdeskRows, sqlText, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { withoutMarkup } from "../../lib/helpdesk/without-markup.js";
import { filterWish } from "../lib/filter-wish.js";

/** Fewer words than that guide nobody. */
const least = 25;

export const howToReadable = check({
  needs: ["desk1", "probe-lan"],
  judges: ["cp04/own-filter", "cp04/two-users-at-once"],
  // A page of the helpdesk takes seconds where nobody has asked for one for long.
  deadlineMs: 15_000,

  async run(scene) {
    const { login, reference } = filterWish(scene);
    const rows = await helpdeskRows(
      scene.nodes.desk1,
      `SELECT a.id, c.name AS class, v.contentencoding AS encoding,
         coalesce(nullif(v.largecontent, ''), v.content, '') AS text
       FROM articles a JOIN classes c ON c.id = a.class
       JOIN objectcustomfieldvalues v
         ON v.objecttype = 'RT::Article' AND v.objectid = a.id AND v.disabled = 0
       WHERE a.disabled = 0 AND (position(${sqlText(reference)} IN a.name) > 0
         OR position(${sqlText(reference)} IN a.summary) > 0
         OR position(${sqlText(reference)} IN coalesce(nullif(v.largecontent, ''), v.content, '')) > 0)
       ORDER BY a.id DESC`,
      z.object({
        id: z.int(),
        class: textColumn,
        encoding: z.string().nullable(),
        text: z.string(),
      }),
    );
    const told = rows.map((row) => ({
      ...row,
      words: withoutMarkup(decoded(row.text, row.encoding)).split(/\s+/).filter(Boolean).length,
    }));
    claim(
      told.some(({ words }) => words >= least),
      claimText("cp04/article-that-names-of-words", { least, reference }),
      joined(
        told.map(({ id, words }) => ({
          fr: `article ${id} : ${words} mots`,
          en: `article ${id}: ${words} words`,
        })),
        ", ",
      ),
    );
    const { desk } = await atHelpdesk(scene, login);
    const as = { login, password: scene.password(`account/${login}`) };
    const seen: string[] = [];
    let readable = false;
    for (const { id, class: name, words } of told) {
      const { status, body } = await desk.call(as, "GET", `/article/${id}`);
      seen.push(`article ${id} (${name}): ${status}`);
      readable ||= words >= least && status === 200 && body.includes(reference);
    }
    claim(readable, claimText("cp04/can-read-article", { login }), seen.join(", "));
    return seen.join(", ");
  },
});
