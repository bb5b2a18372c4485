import { check } from "../../lib/check.js";
import { claimServiceBack } from "../lib/claim-service-back.js";
import { clocksAgree } from "../lib/clocks-agree.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { watchRecord } from "../lib/watch-record.js";

export const serviceBackWhenResolved = check({
  needs: ["desk1", "probe-lan"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1, "probe-lan": probe }, password }) {
    const { name, incidents } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, incidents);
    const record = await watchRecord(probe, name);
    const now = Date.now() / 1000;
    clocksAgree(tickets, record, now);
    return incidents
      .flatMap((matter, at) => {
        const ticket = tickets[at];
        return ticket ? [claimServiceBack(ticket, matter, record, now)] : [];
      })
      .join("; ");
  },
});
