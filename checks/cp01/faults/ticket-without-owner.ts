import { fault } from "../../lib/fault.js";
import { AtDesk } from "../lib/at-desk.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

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
  resets: ["desk1"],
  reddens: ["cp01/tickets-qualified"],

  async apply(scene) {
    const tickets = await ticketsOf(scene.nodes.desk1, sharedCause(scene).matters);
    const desk = await AtDesk.sit(scene);
    await desk.change(tickets.at(-1)?.id ?? 0, { Owner: "Nobody" });
  },
});
