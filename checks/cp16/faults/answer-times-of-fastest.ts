import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const answerTimesOfFastest = fault({
  title: {
    fr: "Les délais de première réponse du rapport écartent les tickets lents",
    en: "The report's times to a first answer leave slow tickets out",
  },
  symptom: {
    fr: "« Vous répondez en si peu de temps ? Ce n'est pas ce que je vis. »",
    en: "“You answer that fast? That is not what I see.”",
  },
  level: 2,
  needs: ["desk1"],
  reddens: ["cp16/answer-times-match", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, (report) => ({
      premiere_reponse_moyenne_min: report.premiere_reponse_moyenne_min / 2,
      premiere_reponse_mediane_min: report.premiere_reponse_mediane_min / 2,
    }));
  },
});
