import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const entriesReadOnly = fault({
  needs: ["db1"],
  reddens: ["cp15/round-trip"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(
      await asOwner(db1, `REVOKE INSERT ON ttrss_entries FROM ${databaseRoles().application}`),
    );
  },
});
