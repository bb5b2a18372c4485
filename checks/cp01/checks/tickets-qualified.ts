import { check } from "../../lib/check.js";
import { claimQualified } from "../lib/claim-qualified.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const ticketsQualified = check({
  title: {
    fr: "Chaque ticket vient de la lettre de son demandeur, a un technicien pour propriétaire, la file, l'impact et l'urgence que dit la lettre, et la priorité de la matrice",
    en: "Each ticket comes from its requester's letter, is owned by a technician, has the queue, impact and urgency that the letter tells, and the priority of the matrix",
  },
  remedy: {
    fr: "Relire chaque lettre : combien de personnes sont touchées (Impact), peuvent-elles travailler (Urgence), est-ce une panne (Incidents) ou un souhait (Demandes) ? Prendre le ticket (propriétaire). La priorité se calcule d'elle-même : ne pas la poser à la main.",
    en: "Read each letter again: how many people are hit (Impact), can they work (Urgence), is it a failure (Incidents) or a wish (Demandes)? Take the ticket (owner). The priority is computed: don't set it by hand.",
  },
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { matters } = sharedCause({ password });
    const tickets = await ticketsOf(desk1, matters);
    return matters
      .flatMap((matter, at) => {
        const ticket = tickets[at];
        return ticket ? [claimQualified(ticket, matter)] : [];
      })
      .join("; ");
  },
});
