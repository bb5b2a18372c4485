import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const ticketWithoutOwner = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/tickets-qualified"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), -1);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Owner: "Nobody" });
  },
});
