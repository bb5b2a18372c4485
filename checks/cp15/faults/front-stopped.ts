import { fault } from "../../lib/fault.js";
import { behindFront } from "../lib/red-together.js";

export const frontStopped = fault({
  title: {
    fr: "nginx est arrêté sur web1",
    en: "nginx is stopped on web1",
  },
  symptom: {
    fr: "« La veille : connexion refusée, tout de suite. »",
    en: "“The watch: connection refused, at once.”",
  },
  level: 1,
  needs: ["web1"],
  reddens: behindFront,

  async apply({ nodes: { web1 } }) {
    await web1.succeed`systemctl stop nginx`;
  },
});
