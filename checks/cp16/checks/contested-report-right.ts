import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { claimUntouched } from "../lib/claim-untouched.js";
import { differingFigures } from "../lib/differing-figures.js";
import { indicatorsOf } from "../lib/indicators.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportCommand } from "../lib/places.js";
import { rawHistory } from "../lib/raw-history.js";
import { handedIn, readReport } from "../lib/report.js";

export const contestedReportRight = check({
  needs: ["desk1"],
  judges: "cp16/contested-report",
  deadlineMs: 9000,

  async run({ nodes: { desk1 }, password }) {
    const { month, tickets } = monthOfTickets({ password });
    const report = await handedIn(desk1, month);
    const history = await rawHistory(desk1, month);
    claimUntouched(tickets, history);
    const own = indicatorsOf(history);
    const wrong = differingFigures(report, own);
    claim(
      wrong.length === 0,
      claimText("cp16/figures-that-raw-history-gives"),
      wrong.map(({ name, value }) => `${name} = ${Math.round(value * 100) / 100}`).join(", "),
    );
    const made = await desk1.ask`
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin ${reportCommand} ${month}`;
    const again = readReport(made.stdout, `${reportCommand} ${month}`, month);
    const stale = differingFigures(again, own);
    claim(
      stale.length === 0,
      claimText("cp16/command-gives-these-figures-as-well"),
      stale.map(({ name, value }) => `${name} = ${Math.round(value * 100) / 100}`).join(", "),
    );
    return `${month}: ${report.tickets} tickets, ${reportCommand}: same figures`;
  },
});
