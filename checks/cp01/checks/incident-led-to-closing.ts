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
