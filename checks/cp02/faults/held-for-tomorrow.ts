import { standard } from "../../../modules/workstation/standard.js";
import { fault } from "../../lib/fault.js";

const [kept = ""] = standard.guarded;

export const heldForTomorrow = fault({
  title: {
    fr: `Sur ws3, ${kept} est figé (hold) : à jour aujourd'hui, il ne prendra pas le correctif de demain`,
    en: `On ws3, ${kept} is on hold: up to date today, it will not take tomorrow's fix`,
  },
  symptom: {
    fr: "« Tout est à jour partout, dit le rapport. Mais au dernier bulletin, ws3 a été le seul à garder la version vulnérable. »",
    en: '"All is up to date everywhere, says the report. Yet at the last bulletin ws3 alone kept the vulnerable version."',
  },
  level: 2,
  needs: ["ws3"],
  reddens: ["cp02/updates-taken"],

  async apply({ nodes: { ws3 } }) {
    await ws3.succeed`/usr/bin/apt-mark hold ${kept}`;
  },
});
