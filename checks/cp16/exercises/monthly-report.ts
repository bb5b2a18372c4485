import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { exercise } from "../../lib/exercise.js";
import { handReportIn } from "../lib/hand-report-in.js";
import { loadMonth } from "../lib/load-month.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportCommand, reportFolder } from "../lib/places.js";
import { reportScript } from "../lib/report-script.js";
import { reportTerms } from "../lib/report-terms.js";

const form = `{"mois": "AAAA-MM", "tickets": 0, "exclus": [], "premiere_reponse_moyenne_min": 0, "premiere_reponse_mediane_min": 0, "resolus_premier_contact_pct": 0, "dans_les_delais_pct": {"Critique": 0, "Haute": 0, "Moyenne": 0, "Basse": 0}, "stock": 0, "reouvertures": 0, "satisfaction_moyenne": 0}`;

export const monthlyReport = exercise({
  title: {
    fr: "Le tableau de bord d'un mois de tickets",
    en: "The dashboard of a month of tickets",
  },
  brief: {
    fr: `Un mois passé de l'assistance vient d'être chargé sur desk1 (https://${helpdesk.host} ; base : \`psql --username=rt --dbname=rt\`). Trouvez lequel, et remettez son rapport au client :
- ${reportCommand} AAAA-MM, sur desk1, écrit sur sa sortie le rapport du mois qu'on lui donne, de la forme ${form} ;
- ${reportFolder}/AAAA-MM.json est le rapport du mois chargé.
${reportTerms.fr}
Rien ne se corrige dans l'historique, et aucun utilisateur n'est nommé. Dites quels engagements sont tenus, et proposez une amélioration.`,
    en: `A past month of the helpdesk has just been loaded on desk1 (https://${helpdesk.host}; database: \`psql --username=rt --dbname=rt\`). Find out which, and hand its report in for the customer:
- ${reportCommand} YYYY-MM, on desk1, writes to its output the report of the month that it is given, as ${form};
- ${reportFolder}/YYYY-MM.json is the report of the month that was loaded.
${reportTerms.en}
Nothing is corrected in the history, and no user is named. Tell which commitments are kept, and propose an improvement.`,
  },
  minutes: 90,
  needs: ["desk1"],
  proves: [
    "cp16/scope-matches",
    "cp16/answer-times-match",
    "cp16/first-contact-matches",
    "cp16/delays-match",
    "cp16/stock-and-mood-match",
    "cp16/report-regenerates",
    "cp16/history-untouched",
    "cp16/nobody-named",
  ],
  keeps: [],
  nothingToKeep: {
    fr: "le mois chargé, seul à ne pas changer, est déjà dans ce qu'il prouve",
    en: "the month that was loaded, which alone must not change, is among what it proves",
  },

  async setUp(scene) {
    await loadMonth(scene.nodes.desk1, monthOfTickets(scene));
  },

  async solve(scene) {
    await handReportIn(scene.nodes.desk1, monthOfTickets(scene).month, reportScript);
  },
});
