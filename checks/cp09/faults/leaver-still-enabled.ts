import { personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const normalAccount = "512";

export const leaverStillEnabled = fault({
  needs: ["dc1"],
  reddens: ["cp09/leavers-locked-out", "cp14/leavers-shut-out"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      replaced(personDn(staff().leaver), "userAccountControl", normalAccount),
    ]);
  },
});
