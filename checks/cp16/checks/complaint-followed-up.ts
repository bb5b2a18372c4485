import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { businessEnd } from "../../lib/helpdesk/business-end.js";
import { levelOf } from "../../lib/helpdesk/level-of.js";
import { timeOf } from "../../lib/time-of.js";
import { complaintTicket } from "../lib/complaint.js";

export const complaintFollowedUp = check({
  needs: ["desk1"],
  judges: "cp16/unhappy-customer",

  async run({ nodes: { desk1 }, password }) {
    const { id, sla, created, answers, linked } = await complaintTicket(desk1, { password });
    const level = levelOf(sla) ?? helpdesk().priorities.Moyenne;
    const limit = businessEnd(created * 1000, level.respond) / 1000;
    const [first, last] = [answers[0], answers.at(-1)];
    claim(
      first !== undefined && first <= limit,
      claimText("cp16/answer-before", { limit: timeOf(limit) }),
      claimText("cp16/first-answer", { id, first: timeOf(first) }),
    );
    const actions = linked.map((one) => `#${one.id}: resolved ${timeOf(one.resolved)}`).join(", ");
    const resolved = linked.flatMap((one) => (one.resolved === null ? [] : [one.resolved]));
    claim(resolved.length > 0, claimText("cp16/action-ticket-linked-to-complaint"), actions);
    claim(
      answers.length > 1 && (last ?? 0) >= Math.min(...resolved),
      claimText("cp16/message-to-customer-after-action"),
      `${actions}; last answer ${timeOf(last)}`,
    );
    return `#${id}: ${timeOf(first)}; ${actions}; ${timeOf(last)}`;
  },
});
