import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const usersNamed = fault({
  needs: ["desk1"],
  reddens: ["cp16/nobody-named"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, () => ({
      premier_demandeur: staff().accountant.login,
    }));
  },
});
