import { fault } from "../../lib/fault.js";
import { installRemoteControl } from "../lib/repair-shop.js";

export const forbiddenSoftware = fault({
  title: {
    fr: "Le logiciel de prise de main de l'atelier est resté sur ws2 (teledepannage)",
    en: "The repair shop's remote-control software was left on ws2 (teledepannage)",
  },
  symptom: {
    fr: "« L'inventaire logiciel signale un paquet qui n'est dans aucun profil. »",
    en: '"The software inventory reports a package that is in no profile."',
  },
  level: 1,
  needs: ["ws2"],
  reddens: ["cp02/forbidden-absent"],

  async apply({ nodes: { ws2 } }) {
    await installRemoteControl(ws2);
  },
});
