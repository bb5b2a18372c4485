import { fault } from "../../lib/fault.js";

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
  reddens: [
    "cp15/front-answers",
    "cp15/site-answers",
    "cp15/round-trip",
    "cp15/request-followed",
    "cp15/https-only",
    "cp15/inside-hidden",
    "cp15/certificate-trusted",
  ],

  async apply({ nodes: { web1 } }) {
    await web1.succeed`systemctl stop nginx`;
  },
});
