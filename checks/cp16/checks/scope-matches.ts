import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
    claim(
      own.tickets > 0,
      { fr: "la base a des tickets de ce mois", en: "the database has tickets of that month" },
      "tickets = 0",
    );
    const leftOut = ({ exclus }: Pick<typeof own, "exclus">) =>
      `exclus = ${exclus.toSorted((a, b) => a - b).join(", ") || "∅"}`;
    claim(
      leftOut(report) === leftOut(own),
      { fr: "les exclus sont ceux de la base", en: "those left out are the database's" },
      leftOut(report),
    );
    claim(
      report.tickets === own.tickets,
      {
        fr: "autant de tickets que le périmètre en a dans la base",
        en: "as many tickets as the scope has in the database",
      },
      `tickets = ${report.tickets}`,
    );
    return `tickets = ${report.tickets}, ${leftOut(report)}`;
  },
});
