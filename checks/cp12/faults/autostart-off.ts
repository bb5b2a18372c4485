import { fault } from "../../lib/fault.js";

export const autostartOff = fault({
  title: {
    fr: "vm1 ne démarre plus avec son hôte",
    en: "vm1 no longer starts with its host",
  },
  symptom: {
    fr: "Après chaque maintenance de hv1, quelqu'un doit venir rallumer l'intranet.",
    en: "After each maintenance of hv1 somebody has to turn the intranet on again.",
  },
  level: 1,
  needs: ["hv1"],
  reddens: ["cp12/guest-runs-and-answers"],

  async apply({ nodes: { hv1 } }) {
    await hv1.succeed`virsh autostart --disable vm1`;
  },
});
