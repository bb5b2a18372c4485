import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const overrunsLeftOut = fault({
  needs: ["desk1"],
  reddens: ["cp16/delays-match", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, () => ({
      dans_les_delais_pct: { Critique: 100, Haute: 100, Moyenne: 100, Basse: 100 },
    }));
  },
});
