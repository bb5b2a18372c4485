import { groupDn, rootDn } from "../../../modules/domain-controller/names.js";
import { people } from "../../../stacks/plan/people.js";
import { fault } from "../../lib/fault.js";
import { giveRight } from "../lib/give-right.js";

/** The right “Reset Password”, on user accounts. */
const resetPassword = "00299570-246d-11d0-a768-00aa006e0529";
const userAccounts = "bf967aba-0de6-11d0-a285-00aa003049e2";

export const delegationWidened = fault({
  needs: ["dc1"],
  reddens: ["cp09/technician-resets-his-unit", "cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1 } }) {
    const ace = `OA;CIIO;CR;${resetPassword};${userAccounts};`;
    await giveRight(dc1, rootDn(), ace, groupDn(people().passwordDelegation.group));
  },
});
