import { fault } from "../../lib/fault.js";

export const timeServerStopped = fault({
  title: {
    fr: "Le serveur de temps de dc2 est arrêté",
    en: "The time server of dc2 is stopped",
  },
  symptom: {
    fr: "« Rien pour l'instant : les postes ont encore l'autre contrôleur pour se mettre à l'heure. »",
    en: "“Nothing for now: the workstations still have the other controller to set their clocks by.”",
  },
  level: 1,
  needs: ["dc2"],
  reddens: ["cp06/time-served"],

  async apply({ nodes: { dc2 } }) {
    await dc2.succeed`systemctl disable --now chrony`;
  },
});
