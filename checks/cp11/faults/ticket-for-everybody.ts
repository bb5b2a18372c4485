import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { deploymentSite } from "../lib/deployment-site.js";

export const ticketForEverybody = fault({
  title: {
    fr: "dep1 donne un script d'installation à toute machine, attendue ou non",
    en: "dep1 gives an installation script to any machine, expected or not",
  },
  symptom: {
    fr: "« Un poste en service a redémarré cette nuit : il a été réinstallé, tout est perdu. »",
    en: "“A workstation in use restarted last night: it was reinstalled, everything is lost.”",
  },
  level: 3,
  needs: ["dep1"],
  reddens: ["cp11/others-left-alone", "cp11/delivery-joins-once"],

  async apply({ nodes: { dep1 } }) {
    const { file, reload } = deploymentSite;
    await edit(dep1, file, "/if (!-f .*reponses/d", reload);
  },
});
