import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { accountClosed } from "../lib/account-closed.js";
import { asksForFilter } from "../lib/asks-for-filter.js";
import { givesAccountBack } from "../lib/gives-account-back.js";
import { guidesToFilter } from "../lib/guides-to-filter.js";
import { losesAccount } from "../lib/loses-account.js";

export const twoUsersAtOnce = exercise({
  title: {
    fr: "Une matinée d'assistance : deux personnes, deux besoins, un seul technicien",
    en: "A morning at the helpdesk: two people, two needs, one technician",
  },
  brief: {
    fr: `Deux tickets attendent (https://${helpdesk.host}) ; dites au formateur lequel vous prenez d'abord, et pourquoi.
1. ${staff.accountant.name} ne sait plus ouvrir sa session. Deux personnes portent ce nom : vérifiez de qui il s'agit. Rendez-lui son compte, quelle que soit la cause. Le mot de passe temporaire est celui de son enveloppe scellée, dont le double est sur dc1, dans /root/enveloppes : posez-le sans l'écrire sur une ligne de commande ni dans le ticket, et qu'elle doive en choisir un autre. Répondez-lui quand elle peut essayer.
2. ${staff.director.name} veut faire elle-même un filtre de courrier : son ticket dit lequel. Elle est à son poste, ws1, session ouverte, un terminal et « Filtres de courrier » (list, put, activate) devant elle. Annoncez dans le ticket que vous prenez la main, appelez ws1.${plan.company.domain}, port ${plan.assistancePort}, avec un client VNC placé parmi les serveurs, certificat vérifié (X509Plain, votre compte). Faites le filtre avec elle, activez-le, rendez la main, laissez un mode d'emploi (article de l'assistance qui cite la référence de sa demande), résolvez : c'est elle qui valide.
Vous n'ouvrez aucune boîte, n'écrivez aucun mot de passe, et ne changez aucune règle de l'annuaire. Pour finir, remettez au formateur la trace des deux interventions : demande, constat, geste, preuve.
Elles sont simulées : qui les joue lance « lab play CANDIDAT depannage ».`,
    en: `Two tickets wait (https://${helpdesk.host}); tell the trainer which one you take first, and why.
1. ${staff.accountant.name} can't open her session any more. Two people have that name: make sure who it is. Give her the account back, whatever the cause. The temporary password is that of her sealed envelope, whose double is on dc1, in /root/enveloppes: set it without writing it on a command line or in the ticket, and so that she has to choose another. Answer her once she can try.
2. ${staff.director.name} wants to make a mail filter herself: her ticket says which. She is at her workstation, ws1, her session is open, a terminal and “Filtres de courrier” (list, put, activate) before her. Announce in the ticket that you take control, call ws1.${plan.company.domain}, port ${plan.assistancePort}, with a VNC client among the servers, the certificate verified (X509Plain, your account). Make the filter with her, activate it, give control back, leave a how-to (an article of the helpdesk's that names the reference of her request), resolve: she is the one to validate.
You open no mailbox, write no password anywhere, and change no rule of the directory. In the end hand the trainer the trace of both: request, finding, act, proof.
They are simulated: whoever plays them runs “lab play CANDIDATE depannage”.`,
  },
  minutes: 90,
  needs: ["dc1", "desk1", "mail1", "probe-lan", "probe-srv", "ws1"],
  resets: ["dc1", "desk1", "mail1", "ws1"],
  limitMs: 180_000,
  proves: [
    "cp04/account-freed",
    "cp04/password-her-own",
    "cp04/assistance-consented",
    "cp04/filter-in-force",
    "cp04/how-to-readable",
    "cp04/user-validated",
    "cp04/no-secret-in-ticket",
    "cp04/mailbox-left-alone",
  ],
  holds: ["cp04/homonym-untouched"],
  keeps: [
    "cp09/lockout-in-force",
    "cp09/password-policy-in-force",
    "cp09/nobody-else-in-directory",
    "cp14/letter-inside",
    "cp14/mailboxes-private",
  ],
  causes: accountClosed,

  async setUp(scene) {
    await losesAccount(scene);
    await asksForFilter(scene);
  },

  async solve(scene) {
    await givesAccountBack(scene);
    await guidesToFilter(scene);
  },
});
