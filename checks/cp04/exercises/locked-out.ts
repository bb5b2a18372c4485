import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { LocalizedError } from "../../../scripts/ground/localized-error.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { Secret } from "../../lib/nodes/secret.js";
import { triedStanding } from "../lib/account-standing.js";
import { takeTriesBack } from "../lib/forget-tries.js";
import { lockAccount } from "../lib/lock-account.js";
import { lockedOut as drawn } from "../lib/locked-out.js";
import { requesterWrites } from "../lib/requester-writes.js";
import { takesAccountBack } from "../lib/takes-account-back.js";

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
  proves: ["cp04/account-freed", "cp04/password-her-own"],
  holds: ["cp04/homonym-untouched"],
  keeps: ["cp09/lockout-in-force", "cp09/password-policy-in-force"],

  async setUp(scene) {
    const { login, reference, envelope, double } = drawn(scene);
    await requesterWrites(scene, login, {
      reference,
      subject: "ma session ne s'ouvre plus",
      text: `Bonjour,\n\nDepuis ce matin ma session refuse de s'ouvrir, quoi que je tape, et j'avoue ne plus être sûre de mon mot de passe. J'écris depuis mon téléphone, tant que le courrier y passe encore. J'ai mon enveloppe scellée avec moi.\n\nMme ${staff.accountant.surname}, service comptable`,
    });
    mustSucceed(
      await scene.nodes.dc1.ask`
      umask 077
      mkdir -p "$(dirname ${double})"
      printf '%s\\n' ${new Secret(envelope)} > ${double}`,
    );
    await lockAccount(scene, login);
  },

  async solve(scene) {
    const { login, reference, double } = drawn(scene);
    const { password, said } = await triedStanding(scene, takeTriesBack);
    if (password === "chosen" && said === "ticket") return;
    // As a technician types it: at the prompt, twice.
    mustSucceed(
      await scene.nodes.dc1.within(20_000)`
      { cat ${double} ${double}; } | /usr/bin/samba-tool user setpassword ${login} --must-change-at-next-login > /dev/null &&
        /usr/bin/samba-tool user unlock ${login} > /dev/null &&
        /usr/bin/samba-tool user setexpiry ${login} --days=365 > /dev/null`,
    );
    await writeInTicket(
      scene,
      reference,
      "correspond",
      "Bonjour Madame, votre compte était verrouillé, et sa date de fin était passée : les deux sont corrigés. Ouvrez votre enveloppe, essayez ce mot de passe, et choisissez le vôtre quand il vous est demandé.",
    );
    const taken = await takesAccountBack(scene);
    if (taken !== "changed")
      throw new LocalizedError({
        fr: `${login} n'a pas pu choisir de mot de passe : ${taken}`,
        en: `${login} could not choose a password: ${taken}`,
      });
  },
});
