import { fault } from "../../lib/fault.js";
import { behindFront } from "../lib/red-together.js";

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
  reddens: behindFront,

  async apply({ nodes: { web1 } }) {
    await web1.succeed`systemctl kill --signal=STOP nginx`;
  },
});
