import { ldif } from "../../../modules/domain-controller/ldif.js";
import { groupDn, personDn } from "../../../modules/domain-controller/names.js";
import type { Text } from "../../../scripts/ground/text.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { staff } from "../../../stacks/plan/staff.js";
import type { Cause } from "../../lib/cause.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

const list = "gestion";
const shared = "support";
const place = `${mailboxes.sharedFolder}/${shared}`;
const members = mailboxes.shared[shared];
const right = `${place} group=${members} lrwstipe`;
const rights = "/etc/dovecot/acl";
const reload = "systemctl reload dovecot";
const { given, surname } = staff.leaver;
const leaver = personDn(staff.leaver);

/** What is there before anybody deals with the requests. */
interface Before {
  /** Of the list. @default - none */
  readonly address?: string;
  /** Line of the shared mailbox among Dovecot's rights; none where it is empty. */
  readonly acl: string;
  /** `userAccountControl` of whoever has left. */
  readonly state: string;
}

function before(title: Text, { address, acl, state }: Before): Cause<"dc1" | "mail1"> {
  return {
    title,
    async setUp({ nodes: { dc1, mail1 } }) {
      await mustChange(dc1, [
        replaced(groupDn(mailboxes.lists[list]), "mail", ...(address ? [address] : [])),
        replaced(leaver, "userAccountControl", state),
      ]);
      await edit(mail1, rights, `\\,^${place} ,d${acl && `;$a ${acl}`}`, reload);
    },
    solve: async () => undefined,
  };
}

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

  causes: {
    "nothing-done": before(
      {
        fr: "Ni adresse de liste, ni droit sur la boîte ; le compte est actif",
        en: "No address of the list, no right on the mailbox; the account is enabled",
      },
      { acl: "", state: "512" },
    ),
    "half-done": before(
      {
        fr: "L'adresse de la liste est mal écrite, la boîte ne s'ouvre qu'en lecture ; le compte est actif, sans fin de mot de passe",
        en: "The list's address is misspelt, the mailbox opens for reading alone; the account is enabled, its password without an end",
      },
      { address: addressOf(`${list}s`), acl: `${place} group=${members} lr`, state: "66048" },
    ),
    "done-wrong": before(
      {
        fr: "L'adresse de la liste est à l'extérieur, la boîte est au groupe de quelqu'un d'autre ; le compte est actif",
        en: "The list's address is outside, the mailbox is another group's; the account is enabled",
      },
      {
        address: `${list}@${mailboxes.outside.domain}`,
        acl: `${place} group=${mailboxes.lists.stagiaires} lrwstipe`,
        state: "512",
      },
    ),
  },

  async solve({ nodes: { dc1, mail1 } }) {
    await edit(mail1, rights, `\\,^${place} ,d;$a ${right}`, reload);
    const address = ldif([replaced(groupDn(mailboxes.lists[list]), "mail", addressOf(list))]);
    mustSucceed(
      await dc1.within(20_000)`
      set -e
      echo ${address} | /usr/bin/ldbmodify -H /var/lib/samba/private/sam.ldb
      /usr/bin/samba-tool user disable ${staff.leaver.login}`,
    );
  },
});
