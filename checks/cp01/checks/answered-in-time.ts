import { joined } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claimInTime } from "../lib/claim-in-time.js";
import { clocksAgree } from "../lib/clocks-agree.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { watchRecord } from "../lib/watch-record.js";

export const answeredInTime = check({
  needs: ["desk1", "probe-lan"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1, "probe-lan": probe }, password }) {
    const { name, matters } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, matters);
    clocksAgree(tickets, await watchRecord(probe, name), Date.now() / 1000);
    return joined(tickets.map(claimInTime), "; ");
  },
});
