import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const mergedCountedTwice = fault({
  title: {
    fr: "Le rapport compte aussi les tickets fusionnés et rejetés",
    en: "The report counts merged and rejected tickets too",
  },
  symptom: {
    fr: "« Votre mois a plus de tickets que la base. »",
    en: "“Your month has more tickets than the database.”",
  },
  level: 1,
  needs: ["desk1"],
  reddens: ["cp16/scope-matches", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, ({ tickets, exclus }) => ({
      tickets: tickets + exclus.length,
      exclus: [],
    }));
  },
});
