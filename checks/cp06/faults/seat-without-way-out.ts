import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const seatWithoutWayOut = fault({
  needs: ["adm1"],
  reddens: ["cp06/nothing-else-routed", "cp08/seat-serves"],

  async apply({ nodes: { adm1 } }) {
    await edit(adm1, "/etc/network/interfaces", `/gateway ${plan().segments.srv.gateway}/d`);
    await adm1.succeed`ip route del default via ${plan().segments.srv.gateway}`;
  },
});
