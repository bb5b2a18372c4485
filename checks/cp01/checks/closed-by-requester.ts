import { check } from "../../lib/check.js";
import { claimClosed } from "../lib/claim-closed.js";
import { sharedCause } from "../lib/shared-cause.js";
import { ticketsOf } from "../lib/tickets-of.js";

export const closedByRequester = check({
  title: {
    fr: "Chaque ticket est clos, après une réponse de son demandeur",
    en: "Each ticket is closed, after an answer of its requester",
  },
  remedy: {
    fr: "Résoudre n'est pas clore : le demandeur est invité à valider, et sa réponse (VALIDE) clôt. S'il écrit autre chose le ticket est rouvert : lire ce qui reste.",
    en: "Resolving is not closing: the requester is asked to validate, and his answer (VALIDE) closes. If he writes anything else the ticket is open again: read what remains.",
  },
  needs: ["desk1"],
  judges: "cp01/one-cause-two-incidents",

  async run({ nodes: { desk1 }, password }) {
    const { matters } = sharedCause({ password });
    return (await ticketsOf(desk1, matters)).map(claimClosed).join("; ");
  },
});
