import { macOf } from "../../../stacks/plan/cabling.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const guestCardMistyped = fault({
  needs: ["net1"],
  reddens: ["cp06/reservation-honoured", "cp06/nothing-else-leased"],

  async apply({ nodes: { net1 } }) {
    const card = macOf("vm1", "srv");
    const other = card.replace(/..$/, (last) => (last === "42" ? "24" : "42"));
    await net1.succeed`sed -i ${`s/${card}/${other}/`} ${keaConf} && grep -q ${other} ${keaConf}`;
    await restartKea(net1);
  },
});
