import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const reopenedCalledFirstContact = fault({
  needs: ["desk1"],
  reddens: ["cp16/first-contact-matches", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, (report) => ({
      resolus_premier_contact_pct: report.resolus_premier_contact_pct + 9,
    }));
  },
});
