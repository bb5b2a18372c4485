import { fault } from "../../lib/fault.js";

export const kernelUnreadable = fault({
  title: {
    fr: "Le serveur HTTP ne peut pas lire le noyau du master",
    en: "The HTTP server can't read the master's kernel",
  },
  symptom: {
    fr: "« Le menu de déploiement s'affiche, puis « Permission denied » et le poste démarre sur son disque. »",
    en: "“The deployment menu shows, then “Permission denied” and the machine starts from its disk.”",
  },
  level: 1,
  needs: ["dep1"],
  reddens: ["cp11/expected-is-deployed"],

  async apply({ nodes: { dep1 } }) {
    await dep1.succeed`chmod 600 /srv/http/master/vmlinuz`;
  },
});
