import { plan } from "../../../stacks/plan.js";
import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { technician } from "../lib/technician.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const requesterReplaced = fault({
  title: {
    fr: "Le demandeur d'un ticket a été remplacé",
    en: "A ticket's requester was replaced",
  },
  symptom: {
    fr: "« Je ne vois plus mon ticket. »",
    en: "“I no longer see my ticket.”",
  },
  level: 2,
  needs: ["desk1", "probe-lan"],
  resets: ["desk1"],
  reddens: ["cp01/history-kept"],

  async apply(scene) {
    const tickets = await ticketsOf(scene.nodes.desk1, sharedCause(scene).matters);
    const desk = await AtDesk.sit(scene);
    await desk.change(tickets[0]?.id ?? 0, {
      Requestor: [`${technician}@${plan.company.domain}`],
    });
  },
});
