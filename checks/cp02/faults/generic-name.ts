import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { nameItself } from "../lib/name-itself.js";

export const genericName = fault({
  title: {
    fr: "ws2 se nomme comme à la sortie de l'atelier, hors du domaine",
    en: "ws2 calls itself as it left the repair shop, outside the domain",
  },
  symptom: {
    fr: "« L'inventaire voit un poste « poste-neuf » que personne n'a commandé. »",
    en: '"The inventory sees a workstation “poste-neuf” that nobody ordered."',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp02/name-is-known"],

  async apply({ nodes: { ws2 } }) {
    mustSucceed(await nameItself(ws2, "poste-neuf.atelier.test ws2"));
  },
});
