import { z } from "zod";
import { joined, text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { decoded } from "../../lib/helpdesk/decoded.js";
import { helpdeskRows, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { withoutMarkup } from "../../lib/helpdesk/without-markup.js";
import { readingQuestions } from "../lib/reading-questions.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const readingAnswers = check({
  needs: ["desk1"],
  judges: ["cp05/vendor-notice", "cp05/day-in-english"],

  async run({ nodes: { desk1 }, password }) {
    const notice = vendorNotice({ password });
    const tickets = await ticketsAbout(desk1, notice.reference);
    const comments = await helpdeskRows(
      desk1,
      `SELECT a.content AS text, a.contentencoding AS encoding
       FROM transactions t JOIN attachments a ON a.transactionid = t.id
       WHERE t.objecttype = 'RT::Ticket' AND t.type = 'Comment' AND a.contenttype LIKE 'text/%'
         AND t.objectid IN (${[0, ...tickets].join(", ")})
       ORDER BY t.id DESC, a.contenttype DESC`,
      z.object({ text: textColumn, encoding: z.string().nullable() }),
    );
    const last = comments
      .map((comment) => withoutMarkup(decoded(comment.text, comment.encoding)))
      .find((comment) => /^\s*Q1\b/m.test(comment));
    claim(
      last !== undefined,
      claimText("cp05/comment-of-ticket-gives-q1-q2"),
      claimText("cp05/comments", { comments: comments.length }),
    );
    const wrong = readingQuestions.flatMap(({ asked, answer }, at) => {
      const given =
        last.match(new RegExp(`^\\s*Q${at + 1}\\s*[:.)-]\\s*(.*?)\\s*$`, "m"))?.[1] ?? "∅";
      const plain = given.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3})/g, "").toUpperCase();
      return plain === answer(notice) ? [] : [text`Q${at + 1} (${asked}): ${given}`];
    });
    claim(wrong.length === 0, claimText("cp05/each-answer-is-that-of"), joined(wrong, "; "));
    return `${readingQuestions.length} of ${readingQuestions.length}`;
  },
});
