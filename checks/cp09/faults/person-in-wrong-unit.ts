import { personDn, unitDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";

const person = () => staff().managementController;

export const personInWrongUnit = fault({
  needs: ["dc1"],
  reddens: ["cp09/people-in-place"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      [
        ["dn", personDn(person())],
        ["changetype", "modrdn"],
        ["newrdn", `CN=${person().given} ${person().surname}`],
        ["deleteoldrdn", "1"],
        ["newsuperior", unitDn("Comptabilité")],
      ],
    ]);
  },
});
