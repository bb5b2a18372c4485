import { staff } from "../../../stacks/plan/staff.js";
import { asOwner } from "../../lib/application/as-owner.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const readerAdministers = fault({
  needs: ["db1"],
  reddens: ["cp15/nobody-else-administers"],

  async apply({ nodes: { db1 } }) {
    mustSucceed(
      await asOwner(
        db1,
        `INSERT INTO ttrss_users (login, pwd_hash, access_level, created) VALUES ('${staff().managementController.login}', '!', 10, now())
          ON CONFLICT (login) DO UPDATE SET access_level = 10`,
      ),
    );
  },
});
