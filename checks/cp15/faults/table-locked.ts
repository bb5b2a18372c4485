import { fault } from "../../lib/fault.js";
import { lockTable } from "../lib/lock-table.js";

export const tableLocked = fault({
  needs: ["db1"],
  reddens: [
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/backup-restores",
    "cp15/nobody-else-administers",
  ],

  async apply({ nodes: { db1 } }) {
    await lockTable(db1);
  },
});
