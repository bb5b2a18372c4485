import { fault } from "../../lib/fault.js";
import { Secret } from "../../lib/nodes/secret.js";

const settings = "/etc/default/mouvements";

export const administratorInSettings = fault({
  title: {
    fr: "Le mot de passe de l'administrateur est dans les réglages du script, que tous lisent",
    en: "The administrator's password is in the script's settings, which everybody reads",
  },
  symptom: {
    fr: "« Le script marche très bien. L'auditeur, lui, a souri en lisant ses réglages. »",
    en: "“The script works very well. The auditor smiled when he read its settings.”",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp10/no-secret-readable"],

  async apply({ nodes: { dc1 }, password }) {
    const words = new Secret(`MOT_DE_PASSE=${password("account/administrator")}\n`);
    await dc1.succeed`printf %s ${words} > ${settings} && chmod 644 ${settings}`;
  },
});
