import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const uefiNotExpected = fault({
  needs: ["net1"],
  reddens: ["cp11/offer-for-each-firmware", "cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    await edit(net1, keaConf, "s/hex == 0x0007 or/hex == 0x0006 or/");
    await restartKea(net1);
  },
});
