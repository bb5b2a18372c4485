import { personDn } from "../../../modules/domain-controller/names.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

/** An account of a person that is disabled (MS-ADTS, userAccountControl). */
const disabled = "514";

export const personDisabled = fault({
  needs: ["dc1"],
  reddens: ["cp09/accounts-open", "cp14/addresses-accepted"],

  async apply({ nodes: { dc1 } }) {
    await mustChange(dc1, [
      replaced(personDn(staff().financeManager), "userAccountControl", disabled),
    ]);
  },
});
