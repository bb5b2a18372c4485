import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketToUndo } from "../lib/ticket-to-undo.js";
import { watchFolder } from "../lib/watch-folder.js";

export const leftAtResolved = fault({
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
