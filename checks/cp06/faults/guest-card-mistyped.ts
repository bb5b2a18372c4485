import { macOf } from "../../../stacks/plan/cabling.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const guestCardMistyped = fault({
  title: {
    fr: "La réservation du serveur intranet (vm1) porte une carte qui n'est pas la sienne",
    en: "The reservation of the intranet server (vm1) carries a card that is not its own",
  },
  symptom: {
    fr: "« L'intranet répond encore. On nous a dit qu'il changerait d'adresse au prochain redémarrage. »",
    en: "“The intranet still answers. We were told that its address will change at the next restart.”",
  },
  level: 2,
  needs: ["net1"],
  reddens: ["cp06/reservation-honoured", "cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const card = macOf("vm1", "srv");
    const other = card.replace(/..$/, (last) => (last === "42" ? "24" : "42"));
    await net1.succeed`sed -i ${`s/${card}/${other}/`} ${keaConf} && grep -q ${other} ${keaConf}`;
    await restartKea(net1);
  },
});
