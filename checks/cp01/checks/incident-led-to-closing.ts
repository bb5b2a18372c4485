import { check } from "../../lib/check.js";
import { claimClosed } from "../lib/claim-closed.js";
import { claimInTime } from "../lib/claim-in-time.js";
import { claimQualified } from "../lib/claim-qualified.js";
import { claimServiceBack } from "../lib/claim-service-back.js";
import { clocksAgree } from "../lib/clocks-agree.js";
import { oneIncident } from "../lib/one-incident.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { watchRecord } from "../lib/watch-record.js";

export const incidentLedToClosing = check({
  title: {
    fr: "L'incident est mené à sa clôture : qualifié, répondu dans le délai, résolu quand le service est rendu, clos par son demandeur",
    en: "The incident is led to its closing: qualified, answered in time, resolved when the service is back, closed by its requester",
  },
  remedy: {
    fr: "Le ticket dans l'ordre : le prendre, Impact et Urgence d'après la lettre, répondre, rétablir, essayer soi-même, dire ce qui a été fait, résoudre, attendre la réponse du demandeur.",
    en: "The ticket in order: take it, Impact and Urgence from the letter, answer, restore, try it oneself, tell what was done, resolve, wait for the requester's answer.",
  },
  needs: ["desk1", "probe-lan"],
  judges: "cp01/one-incident",

  async run({ nodes: { desk1, "probe-lan": probe }, password }) {
    const { name, matters } = oneIncident({ password });
    const tickets = await ticketsOf(desk1, matters);
    const record = await watchRecord(probe, name);
    const now = Date.now() / 1000;
    clocksAgree(tickets, record, now);
    return matters
      .flatMap((matter, at) => {
        const ticket = tickets[at];
        if (!ticket) return [];
        claimQualified(ticket, matter);
        claimInTime(ticket);
        return [claimServiceBack(ticket, matter, record, now), claimClosed(ticket)];
      })
      .join("; ");
  },
});
