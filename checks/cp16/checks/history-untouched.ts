import { check } from "../../lib/check.js";
import { claimUntouched } from "../lib/claim-untouched.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { rawHistory } from "../lib/raw-history.js";
import { handedIn } from "../lib/report.js";

export const historyUntouched = check({
  needs: ["desk1"],
  judges: "cp16/monthly-report",

  async run({ nodes: { desk1 }, password }) {
    const { month, tickets } = monthOfTickets({ password });
    await handedIn(desk1, month);
    claimUntouched(tickets, await rawHistory(desk1, month));
    return `${tickets.length} tickets`;
  },
});
