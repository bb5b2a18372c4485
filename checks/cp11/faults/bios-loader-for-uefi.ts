import { deployment } from "../../../modules/deployment/deployment.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const biosLoaderForUefi = fault({
  needs: ["net1"],
  reddens: ["cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    const { bios, uefi } = deployment().loaders;
    await edit(net1, keaConf, `s/"${uefi}"/"${bios}"/`);
    await restartKea(net1);
  },
});
