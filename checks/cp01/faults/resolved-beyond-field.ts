import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { beyondOurField } from "../lib/beyond-our-field.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const resolvedBeyondField = fault({
  title: {
    fr: "Ce qui relevait du niveau 3 a été repris et dit résolu",
    en: "What was tier 3's was taken back, and called resolved",
  },
  symptom: {
    fr: "« C'est résolu, paraît-il, et mes articles ne sont toujours pas là. »",
    en: "“It is resolved, they say, and my articles are still not there.”",
  },
  level: 1,
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
