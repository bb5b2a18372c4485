import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { beyondOurField } from "../lib/beyond-our-field.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const resolvedBeyondField = fault({
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/handed-to-tier3"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, beyondOurField(scene), 0);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Queue: "Incidents" });
    await desk.write(ticket, "correspond", "Bonjour, nous n'avons rien vu d'anormal.");
    await desk.change(ticket, { Status: "résolu" });
  },
});
