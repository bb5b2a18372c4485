import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { businessEnd } from "../../lib/helpdesk/business-end.js";
import { levelOf } from "../../lib/helpdesk/level-of.js";
import { complaintTicket } from "../lib/complaint.js";

export const complaintFollowedUp = check({
  needs: ["desk1"],
  judges: "cp16/unhappy-customer",

  async run({ nodes: { desk1 }, password }) {
    const { id, sla, created, answers, linked } = await complaintTicket(desk1, { password });
    const level = levelOf(sla) ?? helpdesk().priorities.Moyenne;
    const limit = businessEnd(created * 1000, level.respond) / 1000;
    const [first, last] = [answers[0], answers.at(-1)];
    const time = (seconds: number | null | undefined) =>
      seconds == null ? "∅" : new Date(seconds * 1000).toISOString();
    claim(
      first !== undefined && first <= limit,
      { fr: `une réponse avant ${time(limit)}`, en: `an answer before ${time(limit)}` },
      { fr: `#${id} : première réponse ${time(first)}`, en: `#${id}: first answer ${time(first)}` },
    );
    const actions = linked.map((one) => `#${one.id}: resolved ${time(one.resolved)}`).join(", ");
    const resolved = linked.flatMap((one) => (one.resolved === null ? [] : [one.resolved]));
    claim(
      resolved.length > 0,
      {
        fr: "un ticket d'action lié à la réclamation, et résolu",
        en: "an action's ticket, linked to the complaint and resolved",
      },
      actions,
    );
    claim(
      answers.length > 1 && (last ?? 0) >= Math.min(...resolved),
      {
        fr: "un message au client après l'action",
        en: "a message to the customer after the action",
      },
      `${actions}; last answer ${time(last)}`,
    );
    return `#${id}: ${time(first)}; ${actions}; ${time(last)}`;
  },
});
