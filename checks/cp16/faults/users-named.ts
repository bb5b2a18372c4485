import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { changeReport } from "../lib/change-report.js";

export const usersNamed = fault({
  title: {
    fr: "Le rapport remis au client nomme des utilisateurs",
    en: "The report handed to the customer names users",
  },
  symptom: {
    fr: "« Pourquoi mon nom est-il dans un rapport envoyé à tout le monde ? »",
    en: "“Why is my name in a report that was sent to everybody?”",
  },
  level: 1,
  needs: ["desk1"],
  reddens: ["cp16/nobody-named"],

  async apply({ nodes: { desk1 }, password }) {
    await changeReport(desk1, { password }, () => ({ premier_demandeur: staff.accountant.login }));
  },
});
