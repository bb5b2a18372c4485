import { macOf } from "../../../stacks/plan/cabling.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const reservationForAnOldCard = fault({
  needs: ["net1"],
  reddens: ["cp06/reservation-honoured", "cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const card = macOf("ws1", "lan");
    const old = card.replace(/..$/, (last) => (last === "42" ? "24" : "42"));
    await net1.succeed`sed -i ${`s/${card}/${old}/`} ${keaConf} && grep -q ${old} ${keaConf}`;
    await restartKea(net1);
  },
});
