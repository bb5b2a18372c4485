import { application } from "../../../modules/n-tier/application.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const holeForOneServer = fault({
  title: {
    fr: "Le pare-feu d'app2 laisse entrer le serveur de fichiers, qui n'a rien à y faire",
    en: "app2's firewall lets in the file server, which has no business there",
  },
  symptom: {
    fr: "« C'était pour un essai, depuis une seule machine. On devait l'ôter le lendemain. »",
    en: "“It was for a trial, from one machine alone. It was to be taken out the next day.”",
  },
  level: 3,
  needs: ["app2"],
  reddens: ["cp07/nothing-else-enters"],

  async apply({ nodes: { app2 } }) {
    const rule = `ip saddr ${plan.machines.file1.interfaces.srv} tcp dport ${application.port} accept`;
    await edit(app2, rulesFile, `/icmp type echo-request/a\\        ${rule}`, reloadRules);
  },
});
