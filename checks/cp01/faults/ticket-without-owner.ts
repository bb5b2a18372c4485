import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const ticketWithoutOwner = fault({
  title: {
    fr: "Un ticket n'a plus de propriétaire",
    en: "A ticket has no owner any more",
  },
  symptom: {
    fr: "« Qui suit mon dossier ? Personne ne sait. »",
    en: "“Who follows my matter? Nobody knows.”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/tickets-qualified"],

  async apply(scene) {
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, sharedCause(scene), -1);
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Owner: "Nobody" });
  },
});
