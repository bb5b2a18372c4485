import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const overrunsLeftOut = fault({
  title: {
    fr: "Le rapport affiche 100 % dans les délais : les dépassements en sont écartés",
    en: "The report shows 100 % in time: overruns are left out",
  },
  symptom: {
    fr: "« 100 % partout ? Mon ticket a mis une semaine. »",
    en: "“100 % everywhere? My ticket took a week.”",
  },
  level: 1,
  needs: ["desk1"],
  reddens: ["cp16/delays-match", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, () => ({
      dans_les_delais_pct: { Critique: 100, Haute: 100, Moyenne: 100, Basse: 100 },
    }));
  },
});
