import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { onDatabase } from "../lib/red-together.js";

export const databaseWalled = fault({
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed", "cp15/tiers-closed"],

  async apply({ nodes: { db1 } }) {
    await edit(db1, rulesFile, `/dport { ${application().database.port} } accept/d`, reloadRules);
  },
});
