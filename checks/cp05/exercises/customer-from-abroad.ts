import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { exercise } from "../../lib/exercise.js";
import { certificateTold } from "../lib/certificate-told.js";
import { customerAsks } from "../lib/customer-asks.js";

export const customerFromAbroad = exercise({
  title: {
    fr: "Un client étranger veut être sûr de votre serveur de messagerie",
    en: "A customer from abroad wants to be sure of your mail server",
  },
  brief: {
    fr: `Un client étranger a écrit en anglais à l'assistance (https://${helpdesk.host}). Lisez sa demande, trouvez sur mail1 ce qu'il veut savoir, et répondez-lui depuis le ticket, en anglais, avec tout ce qu'il demande et rien de ce qu'un client n'a pas à savoir.`,
    en: `A customer from abroad has written to the helpdesk in English (https://${helpdesk.host}). Read what he asks, find on mail1 what he wants to know, and answer him from the ticket, in English, with everything that he asks for and nothing that a customer has no need to know.`,
  },
  minutes: 15,
  needs: ["ext1", "mail1", "desk1", "probe-lan"],
  resets: ["ext1", "desk1"],
  proves: ["cp05/customer-answered"],
  keeps: ["cp14/certificates-trusted", "cp14/letter-from-outside"],

  setUp: customerAsks,
  solve: certificateTold,
});
