import { databaseRoles } from "../../../modules/n-tier/database-roles.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { onDatabase } from "../lib/red-together.js";

export const databasePasswordChanged = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed"],

  async apply({ nodes: { db1 }, token }) {
    mustSucceed(
      await asOwner(db1, `ALTER ROLE ${databaseRoles().application} PASSWORD '${token}'`),
    );
  },
});
