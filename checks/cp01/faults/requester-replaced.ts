import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const requesterReplaced = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/history-kept"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), 0);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, {
      Requestor: [`${staff().technician.login}@${plan().company.domain}`],
    });
  },
});
