import { fault } from "../../lib/fault.js";
import { openSsh, repairAccount } from "../lib/repair-shop.js";

export const repairerLetIn = fault({
  title: {
    fr: `ws2 garde le compte local « ${repairAccount} » de l'atelier, et SSH laisse entrer root`,
    en: `ws2 keeps the repair shop's local account “${repairAccount}”, and SSH lets root in`,
  },
  symptom: {
    fr: "« L'atelier dit avoir vérifié mon poste hier soir, à distance. Qui l'a laissé entrer ? »",
    en: '"The repair shop says it checked my workstation last night, from afar. Who let them in?"',
  },
  level: 2,
  needs: ["ws2"],
  reddens: ["cp02/local-accounts-kept-out", "cp08/no-right-too-much"],

  async apply({ nodes: { ws2 } }) {
    await openSsh(ws2);
  },
});
