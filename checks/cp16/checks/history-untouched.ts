import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
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
    const history = await rawHistory(desk1, month);
    const wrong = tickets.flatMap(({ subject, created, due, priority, events }) => {
      const found = history.find((ticket) => ticket.subject === subject);
      if (!found) return [`${subject}: ∅`];
      const moved = found.created !== created || found.due !== due || found.sla !== priority;
      const lost = events.filter(
        ({ at, status, message }) =>
          !found.changes.some(
            (change) =>
              change.at === at &&
              (status
                ? change.to === status[1]
                : change.type === "Correspond" && change.text === message),
          ),
      );
      return moved || lost.length > 0 ? [`#${found.id} ${subject}`] : [];
    });
    claim(
      wrong.length === 0,
      {
        fr: `les ${tickets.length} tickets du mois sont ceux que le banc a chargés`,
        en: `the ${tickets.length} tickets of the month are those that the bench loaded`,
      },
      wrong.join(", "),
    );
    return `${tickets.length} tickets`;
  },
});
