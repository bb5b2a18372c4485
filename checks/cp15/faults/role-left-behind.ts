import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const roleLeftBehind = fault({
  needs: ["db1"],
  reddens: ["cp15/nobody-else-in-databases"],

  async apply({ nodes: { db1 }, token }) {
    mustSucceed(await asOwner(db1, `CREATE ROLE maintenance LOGIN SUPERUSER PASSWORD '${token}'`));
  },
});
