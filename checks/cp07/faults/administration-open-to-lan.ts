import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const administrationOpenToLan = fault({
  title: {
    fr: "L'administration de fw1 est ouverte aux postes de travail",
    en: "fw1's administration is open to workstations",
  },
  symptom: {
    fr: "« Un stagiaire est tombé sur l'invite de connexion du pare-feu depuis son poste. »",
    en: "“A trainee came upon the firewall's login prompt from his workstation.”",
  },
  level: 1,
  needs: ["fw1"],
  reddens: ["cp07/administration-from-servers-only", "cp07/nothing-else-passes"],

  async apply({ nodes: { fw1 } }) {
    const script =
      's/^\\( *\\)log prefix "refus-entree.*/\\1iifname "lan" tcp dport 22 accept\\n&/';
    await edit(fw1, rulesFile, script, reloadRules);
  },
});
