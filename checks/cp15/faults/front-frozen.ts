import { fault } from "../../lib/fault.js";

export const frontFrozen = fault({
  title: {
    fr: "nginx est figé sur web1 : il prend les connexions et se tait",
    en: "nginx is frozen on web1: it takes connections and says nothing",
  },
  symptom: {
    fr: "« La page de la veille charge sans fin, sans erreur. »",
    en: "“The watch's page loads without end, without an error.”",
  },
  level: 2,
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
    await web1.succeed`systemctl kill --signal=STOP nginx`;
  },
});
