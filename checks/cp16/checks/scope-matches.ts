import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { indicatorsOf } from "../lib/indicators.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { rawHistory } from "../lib/raw-history.js";
import { handedIn } from "../lib/report.js";

export const scopeMatches = check({
  needs: ["desk1"],
  judges: "cp16/monthly-report",

  async run({ nodes: { desk1 }, password }) {
    const { month } = monthOfTickets({ password });
    const report = await handedIn(desk1, month);
    const own = indicatorsOf(await rawHistory(desk1, month));
    claim(own.tickets > 0, claimText("cp16/database-has-tickets-of-that-month"), "tickets = 0");
    const leftOut = ({ exclus }: Pick<typeof own, "exclus">) =>
      `exclus = ${exclus.toSorted((a, b) => a - b).join(", ") || "∅"}`;
    claim(
      leftOut(report) === leftOut(own),
      claimText("cp16/those-left-out-are-database"),
      leftOut(report),
    );
    claim(
      report.tickets === own.tickets,
      claimText("cp16/as-many-tickets-as-scope"),
      `tickets = ${report.tickets}`,
    );
    return `tickets = ${report.tickets}, ${leftOut(report)}`;
  },
});
