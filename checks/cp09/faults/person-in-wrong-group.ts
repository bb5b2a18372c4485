import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";

export const personInWrongGroup = fault({
  title: {
    fr: `${staff.managementAssistant.name}, de la gestion, a le droit de modifier le partage Finance`,
    en: `${staff.managementAssistant.name}, of management control, may modify the Finance share`,
  },
  symptom: {
    fr: "Un classeur de la finance a été modifié par quelqu'un d'un autre service.",
    en: "A workbook of the finance department was modified by somebody of another one.",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp09/permissions-follow-roles", "cp09/nobody-else-in-directory"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      [
        ["dn", groupDn("DL_Finance_RW")],
        ["changetype", "modify"],
        ["add", "member"],
        ["member", personDn(staff.managementAssistant)],
      ],
    ]);
  },
});
