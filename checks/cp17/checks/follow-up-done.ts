import { z } from "zod";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { helpdeskRows, textColumn } from "../../lib/helpdesk/helpdesk-rows.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { daysReading } from "../lib/bulletins.js";

const over = ["résolu", "clos"];

export const followUpDone = check({
  needs: ["desk1"],
  judges: "cp17/bulletins-of-the-day",

  async run({ nodes: { desk1 }, password }) {
    const { reference, critical } = daysReading({ password });
    const journals = [0, ...(await ticketsAbout(desk1, reference))].join(", ");
    const linked = await helpdeskRows(
      desk1,
      `SELECT DISTINCT t.id, t.subject, t.status FROM tickets t JOIN links l
         ON (l.localbase = t.id AND l.localtarget IN (${journals}))
         OR (l.localtarget = t.id AND l.localbase IN (${journals}))
       WHERE t.id NOT IN (${journals})`,
      z.object({ id: z.int(), subject: textColumn, status: z.string() }),
    );
    const about = linked.filter(({ subject }) => subject.toLowerCase().includes(critical.package));
    const seen = linked.map(({ id, subject, status }) => `#${id} ${subject}: ${status}`).join("; ");
    claim(about.length > 0, claimText("cp17/ticket-that-names-critical-bulletin"), seen);
    claim(
      about.every(({ status }) => over.includes(status)),
      claimText("cp17/it-is-resolved-or-closed"),
      seen,
    );
    return seen;
  },
});
