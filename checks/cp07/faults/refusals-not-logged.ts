import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const refusalsNotLogged = fault({
  title: { fr: "fw1 refuse sans rien journaliser", en: "fw1 refuses and logs nothing" },
  symptom: {
    fr: "« Un poste balaie le réseau depuis hier, et le journal du pare-feu est vide. »",
    en: "“A machine has been scanning the network since yesterday, and the firewall's log is empty.”",
  },
  level: 1,
  needs: ["fw1"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw1 } }) {
    await edit(fw1, rulesFile, '/log prefix "refus-/d', reloadRules);
  },
});
