import type { CauseCode } from "../../lib/cause.js";
import { exercise } from "../../lib/exercise.js";
import { handReportIn } from "../lib/hand-report-in.js";
import { loadMonth } from "../lib/load-month.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportScript } from "../lib/report-script.js";

/** The command counts otherwise than the contract says. */
function miscount(right: string, wrong: string): CauseCode<"desk1"> {
  if (!reportScript.includes(right)) throw new Error(`the report's command has no '${right}'`);
  return {
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
  needs: ["desk1"],

  causes: {
    "open-tickets-left-out": miscount(
      "nullif(count(v.id), 0)",
      "nullif(count(v.id) FILTER (WHERE v.fini), 0)",
    ),
    "several-answers-called-first-contact": miscount(
      "FILTER (WHERE fini AND messages = 1 AND retours = 0)",
      "FILTER (WHERE fini AND retours = 0)",
    ),
    "stock-of-new-ones-alone": miscount(
      "FROM vus WHERE NOT fini)",
      "FROM vus WHERE status = 'nouveau')",
    ),
    "merged-counted": miscount(
      "WHERE status <> 'rejeté' AND effectiveid = id",
      "WHERE status <> 'rejeté'",
    ),
  },

  async setUp(scene) {
    await loadMonth(scene.nodes.desk1, monthOfTickets(scene));
  },
});
