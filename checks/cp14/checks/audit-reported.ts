import { check } from "../../lib/check.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { audit } from "../lib/audit.js";

export const auditReported = check({
  title: {
    fr: "Le ticket de l'audit de la messagerie est résolu avec un compte rendu, qui dit à qui le message cité a été livré",
    en: "The ticket of the mail's audit is resolved with a report, which tells whom the letter named was delivered to",
  },
  remedy: {
    fr: "Dans le journal de mail1 (`journalctl`, ou celui que garde mon1) : la ligne `message-id=<…>` donne le numéro de file, et celle de ce numéro le destinataire (`to=<…>`, status=sent). La réponse au demandeur le dit, et le ticket est résolu.",
    en: "In mail1's journal (`journalctl`, or the one that mon1 keeps): the line `message-id=<…>` gives the queue's number, and that number's line the recipient (`to=<…>`, status=sent). The answer to the requester tells it, and the ticket is resolved.",
  },
  needs: ["desk1"],
  judges: "cp14/audit-of-the-mail",

  async run({ nodes: { desk1 }, password }) {
    const { reference, recipient } = audit({ password });
    return claimReported(desk1, reference, [recipient]);
  },
});
