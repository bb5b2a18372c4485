import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { onDatabase } from "../lib/red-together.js";

export const serversNotAdmitted = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed"],

  async apply({ nodes: { db1 } }) {
    // The cluster's own unit: Debian's postgresql.service passes a reload on and does not wait for it.
    await edit(
      db1,
      "/etc/postgresql/15/main/pg_hba.conf",
      "/^hostssl/s/^/#/",
      "systemctl reload postgresql@15-main",
    );
  },
});
