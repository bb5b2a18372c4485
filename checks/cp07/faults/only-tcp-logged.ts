import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const onlyTcpLogged = fault({
  title: {
    fr: "fw2 ne journalise que ses refus en TCP",
    en: "fw2 logs its refusals over TCP alone",
  },
  symptom: {
    fr: "« Un poste de l'agence sonde nos serveurs en UDP depuis une semaine : personne ne l'a vu. »",
    en: "“A workstation of the branch has probed our servers over UDP for a week: nobody saw it.”",
  },
  level: 2,
  needs: ["fw2"],
  reddens: ["cp07/refusals-logged"],

  async apply({ nodes: { fw2 } }) {
    await edit(fw2, rulesFile, 's/log prefix "refus-/meta l4proto tcp &/', reloadRules);
  },
});
