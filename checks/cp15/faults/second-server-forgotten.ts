import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const secondServerForgotten = fault({
  needs: ["web1"],
  reddens: ["cp15/survives-one-server"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      frontFile,
      `/server ${plan().machines.app2.interfaces.srv}:/d`,
      "systemctl reload nginx",
    );
  },
});
