import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const stockForgotten = fault({
  title: {
    fr: "Le rapport ne dit rien des tickets qui attendent encore",
    en: "The report says nothing of the tickets that still wait",
  },
  symptom: {
    fr: "« Zéro en stock ? Le mien est toujours ouvert. »",
    en: "“None in stock? Mine is still open.”",
  },
  level: 1,
  needs: ["desk1"],
  reddens: ["cp16/stock-and-mood-match", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, () => ({ stock: 0 }));
  },
});
