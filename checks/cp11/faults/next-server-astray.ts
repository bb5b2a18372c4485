import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const nextServerAstray = fault({
  needs: ["net1"],
  reddens: ["cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    const wrong = plan().machines.dep1.interfaces.srv.replace(/\d+$/, "16");
    await edit(net1, keaConf, `s/"next-server": ".*"/"next-server": "${wrong}"/`);
    await restartKea(net1);
  },
});
