import { ldif } from "../../../modules/domain-controller/ldif.js";
import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const list = "gestion";
const shared = "support";
const right = `${mailboxes.sharedFolder}/${shared} group=${mailboxes.shared[shared]} lrwstipe`;
const { given, surname } = staff.leaver;
const leaver = personDn(staff.leaver);
const enabled = "512";

export const threeRequests = exercise({
  title: {
    fr: "Une liste, une boîte partagée, un départ",
    en: "A list, a shared mailbox, a departure",
  },
  brief: {
    fr: `Trois demandes attendent pour la messagerie, à traiter avant ce soir.
1. Le contrôle de gestion veut une liste de diffusion, ${addressOf(list)} : qui y écrit atteint les membres du service (${mailboxes.lists[list]}), et eux seuls.
2. La boîte partagée du support (${addressOf(shared)}) reçoit, mais les techniciens ne peuvent plus l'ouvrir. Ils doivent y lire, classer, répondre et supprimer, comme membres de ${mailboxes.shared[shared]} ; personne d'autre ne doit la voir.
3. ${given} ${surname} a quitté l'entreprise. Il ne lit, n'envoie ni ne reçoit plus rien : qui lui écrit doit l'apprendre aussitôt. Son compte est gardé.
Les comptes et les groupes sont dans l'annuaire, les boîtes sur mail1. Rendez pour chaque demande ce qui a été fait et l'essai qui le prouve, et celui qui montre que personne d'autre n'y a gagné.`,
    en: `Three requests wait for the mail, to be dealt with before tonight.
1. Management control wants a distribution list, ${addressOf(list)}: whoever writes to it reaches the members of the service (${mailboxes.lists[list]}), and them alone.
2. The support's shared mailbox (${addressOf(shared)}) receives, but the technicians can no longer open it. They must read, file, answer and delete there, as members of ${mailboxes.shared[shared]}; nobody else may see it.
3. ${given} ${surname} has left the company. He no longer reads, sends or receives anything: whoever writes to him must learn it at once. His account is kept.
Accounts and groups are in the directory, mailboxes on mail1. Hand in for each request what was done and the trial that proves it, and the one that shows that nobody else gained anything.`,
  },
  minutes: 45,
  needs: ["dc1", "mail1"],
  proves: [
    "cp14/addresses-accepted",
    "cp14/list-of-the-service",
    "cp14/shared-mailbox",
    "cp14/leavers-shut-out",
    "cp09/leavers-locked-out",
  ],
  keeps: ["cp14/letter-inside", "cp14/list-reaches-members", "cp14/mailboxes-private"],

  async setUp({ nodes: { dc1, mail1 } }) {
    await mustChange(dc1, [
      replaced(groupDn(mailboxes.lists[list]), "mail"),
      replaced(leaver, "userAccountControl", enabled),
    ]);
    await edit(
      mail1,
      "/etc/dovecot/acl",
      `/^${mailboxes.sharedFolder}./d`,
      "systemctl reload dovecot",
    );
  },

  async solve({ nodes: { dc1, mail1 } }) {
    const address = ldif([replaced(groupDn(mailboxes.lists[list]), "mail", addressOf(list))]);
    mustSucceed(
      await dc1.within(20_000)`
      set -e
      echo ${address} | /usr/bin/ldbmodify -H /var/lib/samba/private/sam.ldb
      /usr/bin/samba-tool user disable ${staff.leaver.login}`,
    );
    await mail1.succeed`echo ${right} >> /etc/dovecot/acl && systemctl reload dovecot`;
  },
});
