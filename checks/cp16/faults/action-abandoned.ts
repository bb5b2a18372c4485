import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { complaintTicket } from "../lib/complaint.js";

export const actionAbandoned = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp16/complaint-followed-up"],

  async apply(scene) {
    const { linked } = await complaintTicket(scene.nodes.desk1, scene);
    const { desk, as } = await atHelpdesk(scene, staff().technician.login);
    for (const { id } of linked) await desk.ask(as, "PUT", `/ticket/${id}`, { Status: "ouvert" });
  },
});
