import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claimInTime } from "../lib/claim-in-time.js";
import { clocksAgree } from "../lib/clocks-agree.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { watchRecord } from "../lib/watch-record.js";

export const answeredInTime = check({
  title: {
    fr: "Chaque demandeur a eu une première réponse dans le délai de son niveau de service, et les étapes de chaque ticket se suivent",
    en: "Each requester got a first answer within the time of the service level, and the steps of each ticket follow one another",
  },
  remedy: {
    fr: "Prendre le ticket en charge et répondre au demandeur (« Répondre », pas « Commenter ») avant d'avoir la solution ; l'historique du ticket donne les heures, qui sont celles du serveur.",
    en: "Take the ticket and answer the requester (“Reply”, not “Comment”) before there is a solution; the ticket's history has the hours, which are the server's.",
  },
  needs: ["desk1", "probe-lan"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1, "probe-lan": probe }, password }) {
    const { name, matters } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, matters);
    clocksAgree(tickets, await watchRecord(probe, name), Date.now() / 1000);
    return joined(tickets.map(claimInTime), "; ");
  },
});
