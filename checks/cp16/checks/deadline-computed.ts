import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { businessEnd } from "../../lib/helpdesk/business-end.js";
import { businessMinutes } from "../../lib/helpdesk/business-minutes.js";
import { levelOf } from "../../lib/helpdesk/level-of.js";
import { noAnswer } from "../../lib/no-answer.js";
import { timeOf } from "../../lib/time-of.js";
import { complaintTicket } from "../lib/complaint.js";

/** How far the tool's rounding may lead, in business minutes: the end of a day is the beginning of the next. */
const tolerance = 2;

export const deadlineComputed = check({
  needs: ["desk1"],
  judges: "cp16/unhappy-customer",

  async run({ nodes: { desk1 }, password }) {
    const { id, sla, created, due, waits, waited, answers } = await complaintTicket(desk1, {
      password,
    });
    claim(
      answers.length > 0,
      claimText("cp16/somebody-looks-after-complaint"),
      text`#${id}: ${noAnswer}`,
    );
    const level = levelOf(sla);
    // As RT counts: the time that the customer was waited for is not the company's.
    const put = waited.reduce(
      (sum, { from, to }) => sum + businessMinutes(from * 1000, to * 1000),
      0,
    );
    const wanted = level ? businessEnd(created * 1000, level.resolve + put) / 1000 : Number.NaN;
    const seen = `#${id}: SLA ${sla ?? "∅"}, created ${timeOf(created)}, due ${timeOf(due)}`;
    if (level && waits && due === null) return `${seen}: on hold`;
    claim(
      due !== null && apart(due, wanted) <= tolerance,
      claimText("cp16/level-of-contract-and-due", { wanted: timeOf(wanted) }),
      seen,
    );
    return seen;
  },
});

/** Business minutes between two moments in seconds since 1970, whichever comes first. */
function apart(one: number, other: number): number {
  if (!Number.isFinite(other)) return Number.POSITIVE_INFINITY;
  return businessMinutes(Math.min(one, other) * 1000, Math.max(one, other) * 1000);
}
