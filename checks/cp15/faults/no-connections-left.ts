import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { onDatabase } from "../lib/red-together.js";

export const noConnectionsLeft = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(await asOwner(db1, `ALTER ROLE ${databaseRoles().application} CONNECTION LIMIT 0`));
  },
});
