import { plan } from "../../../stacks/plan/plan.js";
import { fault } from "../../lib/fault.js";

const { siteb } = plan.segments;

export const ruleTypedLive = fault({
  title: {
    fr: "Sur fw2, une règle a été tapée et n'est dans aucun fichier : un redémarrage la perd",
    en: "On fw2 a rule was typed and is in no file: a restart loses it",
  },
  symptom: {
    fr: "« La machine bruyante du second site est bloquée, c'est fait. » Elle revient à chaque coupure de courant.",
    en: "“The noisy machine of the second site is blocked, that's done.” It is back after each power cut.",
  },
  level: 2,
  needs: ["fw2"],
  reddens: ["cp07/rules-persist"],

  async apply({ nodes: { fw2 } }) {
    const noisy = siteb.probe.replace(/\d+$/, "199");
    await fw2.succeed`/usr/sbin/nft insert rule inet filter forward ip saddr ${noisy} drop`;
  },
});
