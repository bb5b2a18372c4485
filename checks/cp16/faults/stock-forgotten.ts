import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const stockForgotten = fault({
  needs: ["desk1"],
  reddens: ["cp16/stock-and-mood-match", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, () => ({ stock: 0 }));
  },
});
