import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";

export const resolvedWithoutAWord = fault({
  title: {
    fr: "Un ticket rouvert a été résolu de nouveau sans un mot au demandeur",
    en: "A ticket that was reopened was resolved again without a word to its requester",
  },
  symptom: {
    fr: "« On m'annonce que c'est résolu. Quoi donc ? »",
    en: "“I am told that it is resolved. What is?”",
  },
  level: 2,
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
