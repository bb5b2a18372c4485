import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange } from "../../lib/probes/directory/must-change.js";

export const personInWrongGroup = fault({
  needs: ["dc1"],
  reddens: ["cp09/permissions-follow-roles", "cp09/nobody-else-in-directory"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      [
        ["dn", groupDn("DL_Finance_RW")],
        ["changetype", "modify"],
        ["add", "member"],
        ["member", personDn(staff().managementAssistant)],
      ],
    ]);
  },
});
