import { check } from "../../lib/check.js";
import { claimUntouched } from "../lib/claim-untouched.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { rawHistory } from "../lib/raw-history.js";
import { handedIn } from "../lib/report.js";

export const historyUntouched = check({
  title: {
    fr: "L'historique dont le rapport est tiré est intact : aucun ticket supprimé, aucun horodatage modifié",
    en: "The history that the report is drawn from is intact: no ticket deleted, no time changed",
  },
  remedy: {
    fr: "Les indicateurs se lisent dans l'historique, qui ne se corrige pas. Remettre desk1 à neuf et recommencer l'exercice.",
    en: "Indicators are read in the history, which is not corrected. Make desk1 anew and start the exercise again.",
  },
  needs: ["desk1"],
  judges: "cp16/monthly-report",

  async run({ nodes: { desk1 }, password }) {
    const { month, tickets } = monthOfTickets({ password });
    await handedIn(desk1, month);
    claimUntouched(tickets, await rawHistory(desk1, month));
    return `${tickets.length} tickets`;
  },
});
