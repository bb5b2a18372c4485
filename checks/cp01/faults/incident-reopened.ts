import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { oneIncident } from "../lib/one-incident.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const incidentReopened = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/incident-led-to-closing"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, oneIncident(scene), 0);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Status: "ouvert" });
  },
});
