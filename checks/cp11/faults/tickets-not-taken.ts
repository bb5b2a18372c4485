import { fault } from "../../lib/fault.js";

export const ticketsNotTaken = fault({
  title: {
    fr: "dep1 ne prend plus les billets : fcgiwrap est arrêté",
    en: "dep1 takes no tickets any more: fcgiwrap is stopped",
  },
  symptom: {
    fr: "« L'image s'écrit jusqu'au bout, puis le poste redémarre et recommence, sans fin. »",
    en: "“The image is written to its end, then the workstation restarts and begins again, without end.”",
  },
  level: 2,
  needs: ["dep1"],
  reddens: ["cp11/delivery-joins-once"],

  async apply({ nodes: { dep1 } }) {
    await dep1.succeed`systemctl disable --quiet --now fcgiwrap.socket fcgiwrap.service`;
  },
});
