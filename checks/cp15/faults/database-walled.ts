import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { onDatabase } from "../lib/red-together.js";

export const databaseWalled = fault({
  title: {
    fr: "Le pare-feu de db1 jette en silence ce qui vient des serveurs d'application",
    en: "db1's firewall silently drops what comes from the application servers",
  },
  symptom: {
    fr: "« La veille met dix secondes à échouer. »",
    en: "“The watch takes ten seconds to fail.”",
  },
  level: 3,
  needs: ["db1"],
  reddens: [...onDatabase, "cp15/request-followed", "cp15/tiers-closed"],

  async apply({ nodes: { db1 } }) {
    await edit(db1, rulesFile, `/dport { ${application.database.port} } accept/d`, reloadRules);
  },
});
