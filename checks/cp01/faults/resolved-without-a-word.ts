import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const resolvedWithoutAWord = fault({
  needs: ["desk1", "file1", "mail1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/nothing-resolved-in-silence"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), -1);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Status: "ouvert" });
    await desk.change(ticket, { Status: "résolu" });
    await desk.become([ticket], "clos");
  },
});
