import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";

export const serverUnwalled = fault({
  title: {
    fr: "Le pare-feu d'app1 est ouvert à tous les serveurs",
    en: "app1's firewall is open to all servers",
  },
  symptom: {
    fr: "L'audit a joint l'application sans passer par le serveur frontal.",
    en: "The auditors reached the application past the front server.",
  },
  level: 2,
  needs: ["app1"],
  reddens: ["cp15/tiers-closed", "cp07/nothing-else-enters"],

  async apply({ nodes: { app1 } }) {
    await edit(app1, rulesFile, "s/ip saddr {[^}]*} tcp dport/tcp dport/", reloadRules);
  },
});
