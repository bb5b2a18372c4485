import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";
import { watchFolder } from "../lib/watch-folder.js";

export const leftAtResolved = fault({
  title: {
    fr: "Un ticket rouvert est resté à « résolu » : son demandeur n'a pas validé",
    en: "A ticket that was reopened stays “resolved”: its requester has not validated",
  },
  symptom: {
    fr: "« Je n'ai pas encore eu le temps d'essayer. »",
    en: "“I have not had the time to try yet.”",
  },
  level: 1,
  needs: ["desk1", "probe-lan"],
  reddens: ["cp01/closed-by-requester"],

  async apply(scene) {
    const story = sharedCause(scene);
    const { id: ticket } = await ticketToUndo(scene.nodes.desk1, story, -1);
    await scene.nodes["probe-lan"].must`touch ${watchFolder(story.name)}/quiet`;
    const desk = await AtDesk.sit(scene);
    await desk.change(ticket, { Status: "ouvert" });
    await desk.write(ticket, "correspond", "Bonjour, nous avons repris le réglage de l'écran.");
    await desk.change(ticket, { Status: "résolu" });
  },
});
