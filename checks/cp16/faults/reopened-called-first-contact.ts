import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const reopenedCalledFirstContact = fault({
  title: {
    fr: "Le rapport compte comme résolus au premier contact des tickets rouverts",
    en: "The report counts tickets that were reopened as resolved at the first contact",
  },
  symptom: {
    fr: "« J'ai dû vous relancer deux fois, et vous me comptez comme satisfait du premier coup. »",
    en: "“I had to come back twice, and you count me as content at once.”",
  },
  level: 1,
  needs: ["desk1"],
  reddens: ["cp16/first-contact-matches", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, (report) => ({
      resolus_premier_contact_pct: report.resolus_premier_contact_pct + 9,
    }));
  },
});
