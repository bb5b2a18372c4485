import { fault } from "../../lib/fault.js";
import { moveFeed } from "../lib/move-feed.js";

export const feedMoved = fault({
  title: {
    fr: "Un flux a changé d'adresse, et le lecteur demande toujours l'ancienne",
    en: "A feed has changed its address, and the reader still asks for the old one",
  },
  symptom: {
    fr: "« Plus un seul avis de sécurité depuis des jours : tout va donc bien ? »",
    en: "“Not one security advisory for days: so all is well?”",
  },
  level: 1,
  needs: ["db1"],
  reddens: ["cp17/feeds-in-three-folders"],

  async apply({ nodes: { db1 } }) {
    await moveFeed(db1);
  },
});
