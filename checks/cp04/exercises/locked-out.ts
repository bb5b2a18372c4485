import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { accountClosed } from "../lib/account-closed.js";
import { givesAccountBack } from "../lib/gives-account-back.js";
import { losesAccount } from "../lib/loses-account.js";

export const lockedOut = exercise({
  title: {
    fr: `Mme ${staff.accountant.surname} ne sait plus ouvrir sa session`,
    en: `Mrs ${staff.accountant.surname} can't open her session any more`,
  },
  brief: {
    fr: `${staff.accountant.name} a écrit à l'assistance (https://${helpdesk.host}). Deux personnes portent ce nom dans l'entreprise : vérifiez de qui il s'agit.
Rendez-lui son compte, quelle qu'en soit la ou les causes. Le mot de passe temporaire est celui de son enveloppe scellée, dont le double est sur dc1, dans /root/enveloppes : posez-le sans l'écrire sur une ligne de commande ni dans le ticket, et de sorte qu'elle doive en choisir un autre à la prochaine ouverture de session.
Répondez-lui dans le ticket quand elle peut essayer. Elle est simulée : qui la joue lance « lab play CANDIDAT depannage ».`,
    en: `${staff.accountant.name} has written to the helpdesk (https://${helpdesk.host}). Two people of the company have that name: make sure who it is.
Give her the account back, whatever the cause or causes. The temporary password is that of her sealed envelope, whose double is on dc1, in /root/enveloppes: set it without writing it on a command line or in the ticket, and so that she has to choose another at her next logon.
Answer her in the ticket once she can try. She is simulated: whoever plays her runs “lab play CANDIDATE depannage”.`,
  },
  minutes: 15,
  needs: ["dc1", "desk1", "probe-lan"],
  resets: ["dc1", "desk1"],
  proves: ["cp04/account-freed", "cp04/password-her-own", "cp04/no-secret-in-ticket"],
  holds: ["cp04/homonym-untouched"],
  keeps: ["cp09/lockout-in-force", "cp09/password-policy-in-force"],

  causes: accountClosed,
  setUp: losesAccount,
  solve: givesAccountBack,
});
