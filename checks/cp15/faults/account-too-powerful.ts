import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const accountTooPowerful = fault({
  needs: ["db1"],
  reddens: ["cp15/account-minimal", "cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 } }) {
    const { application, migration } = databaseRoles();
    mustSucceed(
      await asOwner(
        db1,
        `GRANT CREATE ON SCHEMA public TO ${application}; GRANT ${migration} TO ${application}`,
      ),
    );
  },
});
