import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { asksForFilter } from "../lib/asks-for-filter.js";
import { filtersBefore } from "../lib/filters-before.js";
import { guidesToFilter } from "../lib/guides-to-filter.js";

export const ownFilter = exercise({
  title: {
    fr: "La directrice veut faire elle-même un filtre de courrier",
    en: "The managing director wants to make a mail filter herself",
  },
  brief: {
    fr: `${staff.director.name} a écrit à l'assistance (https://${helpdesk.host}) : elle dit ce que son filtre doit faire. Elle est à son poste, ws1, session ouverte, deux fenêtres devant elle : un terminal et « Filtres de courrier » (list, put, activate), où elle a déjà tapé son mot de passe.
Annoncez dans le ticket que vous prenez la main. Appelez son poste (ws1.${plan.company.domain}, port ${plan.assistancePort}) avec un client VNC placé parmi les serveurs, certificat vérifié (X509Plain, votre compte) : elle accepte si le ticket l'a annoncé. Faites le filtre avec elle, activez-le, rendez la main.
Laissez-lui un mode d'emploi (article de l'assistance qui cite la référence de sa demande), puis résolvez : c'est elle qui valide. Vous n'ouvrez pas sa boîte, et n'écrivez aucun mot de passe.
Elle est simulée : qui la joue lance « lab play CANDIDAT depannage ».`,
    en: `${staff.director.name} has written to the helpdesk (https://${helpdesk.host}): she says what her filter has to do. She is at her workstation, ws1, her session is open, two windows before her: a terminal and “Filtres de courrier” (list, put, activate), where she has typed her password already.
Announce in the ticket that you take control. Call her workstation (ws1.${plan.company.domain}, port ${plan.assistancePort}) with a VNC client among the servers, the certificate verified (X509Plain, your account): she accepts if the ticket has announced it. Make the filter with her, activate it, give control back.
Leave her a how-to (an article of the helpdesk's that names the reference of her request), then resolve: she is the one to validate. You don't open her mailbox, and write no password anywhere.
She is simulated: whoever plays her runs “lab play CANDIDATE depannage”.`,
  },
  minutes: 45,
  needs: ["desk1", "mail1", "probe-lan", "probe-srv", "ws1"],
  limitMs: 120_000,
  proves: [
    "cp04/assistance-consented",
    "cp04/filter-in-force",
    "cp04/how-to-readable",
    "cp04/user-validated",
    "cp04/no-secret-in-ticket",
    "cp04/mailbox-left-alone",
  ],
  keeps: ["cp14/letter-inside", "cp14/mailboxes-private"],

  causes: filtersBefore,
  setUp: asksForFilter,
  solve: guidesToFilter,
});
