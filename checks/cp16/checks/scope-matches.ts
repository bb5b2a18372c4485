import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { exerciseIds } from "../lib/exercise-ids.js";
import { indicatorsOf } from "../lib/indicators.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { rawHistory } from "../lib/raw-history.js";
import { handedIn } from "../lib/report.js";

export const scopeMatches = check({
  title: {
    fr: "Le périmètre du rapport est celui de la base : aucun ticket oublié ni compté deux fois, les exclus sont nommés",
    en: "The report's scope is the database's: no ticket forgotten or counted twice, those left out are named",
  },
  remedy: {
    fr: "Les tickets créés dans le mois (heure de Paris) dans Incidents et Demandes ; exclus : rejetés, et fusionnés dans un autre (leur numéro dans `exclus`).",
    en: "Tickets opened in the month (time of Paris) in Incidents and Demandes; left out: rejected, and merged into another (their numbers in `exclus`).",
  },
  needs: ["desk1"],
  judges: exerciseIds.report,

  async run({ nodes: { desk1 }, password }) {
    const { month } = monthOfTickets({ password });
    const report = await handedIn(desk1, month);
    const own = indicatorsOf(await rawHistory(desk1, month));
    const told = ({ tickets, exclus }: Pick<typeof own, "tickets" | "exclus">) =>
      `tickets = ${tickets}, exclus = ${exclus.toSorted((a, b) => a - b).join(", ") || "∅"}`;
    claim(
      own.tickets > 0 && told(report) === told(own),
      { fr: `dans la base : ${told(own)}`, en: `in the database: ${told(own)}` },
      told(report),
    );
    return told(report);
  },
});
