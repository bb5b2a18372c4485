import type { Text } from "../../../scripts/ground/text.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { handReportIn } from "../lib/hand-report-in.js";
import { loadMonth } from "../lib/load-month.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportCommand, reportFolder } from "../lib/places.js";
import { reportScript } from "../lib/report-script.js";
import { reportTerms } from "../lib/report-terms.js";

/** The command counts otherwise than the contract says. */
function miscount(title: Text, right: string, wrong: string): Cause<"desk1"> {
  if (!reportScript.includes(right)) throw new Error(`the report's command has no '${right}'`);
  return {
    title,
    async setUp(scene) {
      const { month } = monthOfTickets(scene);
      await handReportIn(scene.nodes.desk1, month, reportScript.replace(right, wrong));
    },
    async solve(scene) {
      await handReportIn(scene.nodes.desk1, monthOfTickets(scene).month, reportScript);
    },
  };
}

export const contestedReport = exercise({
  title: {
    fr: "« Ce chiffre n'est pas ce que nous avons vécu »",
    en: "“That figure is not what we went through”",
  },
  brief: {
    fr: `La directrice, ${staff.director.name}, conteste le dernier rapport de l'assistance : un chiffre y est meilleur que le mois qu'elle a vécu, ou compte ce qu'il ne doit pas. Le rapport est dans ${reportFolder} sur desk1, ${reportCommand} AAAA-MM l'a fait. Trouvez le chiffre faux en le recomptant dans l'historique (\`psql --username=rt --dbname=rt\`), corrigez la commande, et remettez le rapport qu'elle refait. Rien ne se corrige dans l'historique. Préparez deux phrases pour la directrice : ce qui était faux, et pourquoi elle avait raison de le dire.
${reportTerms.fr}`,
    en: `The managing director, ${staff.director.name}, contests the helpdesk's last report: one figure is better than the month that she went through, or counts what it must not. The report is in ${reportFolder} on desk1, ${reportCommand} YYYY-MM made it. Find the wrong figure by counting it again in the history (\`psql --username=rt --dbname=rt\`), put the command right, and hand in the report that it makes anew. Nothing is corrected in the history. Prepare two sentences for the managing director: what was wrong, and why she was right to say so.
${reportTerms.en}`,
  },
  minutes: 15,
  needs: ["desk1"],
  proves: ["cp16/contested-report-right"],
  keeps: [],
  nothingToKeep: {
    fr: "l'historique, seul à ne pas changer, est déjà dans ce qu'il prouve",
    en: "the history, which alone must not change, is among what it proves",
  },

  causes: {
    "open-tickets-left-out": miscount(
      {
        fr: "La part dans les délais ne compte pas les tickets encore ouverts",
        en: "The part in time does not count tickets that are still open",
      },
      "nullif(count(v.id), 0)",
      "nullif(count(v.id) FILTER (WHERE v.fini), 0)",
    ),
    "several-answers-called-first-contact": miscount(
      {
        fr: "Le premier contact compte aussi ce qui a demandé plusieurs messages",
        en: "The first contact counts what took several messages as well",
      },
      "FILTER (WHERE fini AND messages = 1 AND retours = 0)",
      "FILTER (WHERE fini AND retours = 0)",
    ),
    "stock-of-new-ones-alone": miscount(
      {
        fr: "Le stock ne compte que les tickets que personne n'a pris",
        en: "The stock counts tickets alone that nobody has taken",
      },
      "FROM vus WHERE NOT fini)",
      "FROM vus WHERE status = 'nouveau')",
    ),
    "merged-counted": miscount(
      {
        fr: "Le périmètre compte les tickets fusionnés dans un autre",
        en: "The scope counts tickets that were merged into another",
      },
      "WHERE status <> 'rejeté' AND effectiveid = id",
      "WHERE status <> 'rejeté'",
    ),
  },

  async setUp(scene) {
    await loadMonth(scene.nodes.desk1, monthOfTickets(scene));
  },
});
