import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const answerTimesOfFastest = fault({
  needs: ["desk1"],
  reddens: ["cp16/answer-times-match", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, (report) => ({
      premiere_reponse_moyenne_min: report.premiere_reponse_moyenne_min / 2,
      premiere_reponse_mediane_min: report.premiere_reponse_mediane_min / 2,
    }));
  },
});
