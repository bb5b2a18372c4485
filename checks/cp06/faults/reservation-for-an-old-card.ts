import { macOf } from "../../../stacks/plan/cabling.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const reservationForAnOldCard = fault({
  title: {
    fr: "La réservation de ws1 porte l'adresse MAC d'une carte remplacée",
    en: "ws1's reservation carries the MAC address of a card that was replaced",
  },
  symptom: {
    fr: "« Le bureau à distance ne retrouve pas toujours ce poste : il lui arrive de changer d'adresse. »",
    en: "“Remote desktop does not always find this workstation: its address changes now and then.”",
  },
  level: 2,
  needs: ["net1"],
  reddens: ["cp06/reservation-honoured", "cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const card = macOf("ws1", "lan");
    const old = card.replace(/..$/, (last) => (last === "42" ? "24" : "42"));
    await net1.succeed`sed -i ${`s/${card}/${old}/`} ${keaConf} && grep -q ${old} ${keaConf}`;
    await restartKea(net1);
  },
});
