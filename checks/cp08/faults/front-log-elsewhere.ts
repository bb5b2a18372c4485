import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const frontLogElsewhere = fault({
  needs: ["web1"],
  reddens: ["cp08/logs-reach-mon1"],

  async apply({ nodes: { web1 } }) {
    await edit(
      web1,
      "/etc/rsyslog.conf",
      `s/${plan().machines.mon1.interfaces.srv.replaceAll(".", "\\.")}/${plan().machines.net1.interfaces.srv}/`,
      "systemctl restart rsyslog",
    );
  },
});
