import { exercise } from "../../lib/exercise.js";
import { handReportIn } from "../lib/hand-report-in.js";
import { loadMonth } from "../lib/load-month.js";
import { monthOfTickets } from "../lib/month-of-tickets.js";
import { reportScript } from "../lib/report-script.js";

export const monthlyReport = exercise({
  needs: ["desk1"],

  async setUp(scene) {
    await loadMonth(scene.nodes.desk1, monthOfTickets(scene));
  },

  async solve(scene) {
    await handReportIn(scene.nodes.desk1, monthOfTickets(scene).month, reportScript);
  },
});
