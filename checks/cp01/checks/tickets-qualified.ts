import { check } from "../../lib/check.js";
import { claimQualified } from "../lib/claim-qualified.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const ticketsQualified = check({
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { matters } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, matters);
    return matters
      .flatMap((matter, at) => {
        const ticket = tickets[at];
        return ticket ? [claimQualified(ticket, matter)] : [];
      })
      .join("; ");
  },
});
