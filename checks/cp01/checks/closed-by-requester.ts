import { check } from "../../lib/check.js";
import { claimClosed } from "../lib/claim-closed.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const closedByRequester = check({
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { matters } = sharedCause({ password });
    return (await ticketsOf(desk1, matters)).map(claimClosed).join("; ");
  },
});
