import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

const { mon1, net1 } = plan.machines;

export const frontLogElsewhere = fault({
  title: {
    fr: "web1 envoie son journal à une machine qui ne le garde pas",
    en: "web1 sends its log to a machine that does not keep it",
  },
  symptom: {
    fr: "Après l'attaque sur le site, le serveur de journaux n'a de web1 que des lignes d'il y a un mois.",
    en: "After the attack on the site, the log server has lines of web1 from a month ago only.",
  },
  level: 2,
  needs: ["web1"],
  reddens: ["cp08/logs-reach-mon1"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      "/etc/rsyslog.conf",
      `s/${mon1.interfaces.srv.replaceAll(".", "\\.")}/${net1.interfaces.srv}/`,
      "systemctl restart rsyslog",
    );
  },
});
