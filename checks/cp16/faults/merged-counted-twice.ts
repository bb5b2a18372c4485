import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const mergedCountedTwice = fault({
  needs: ["desk1"],
  reddens: ["cp16/scope-matches", "cp16/report-regenerates"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, ({ tickets, exclus }) => ({
      tickets: tickets + exclus.length,
      exclus: [],
    }));
  },
});
