import { text } from "../../../scripts/ground/text.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { noAnswer } from "../../lib/no-answer.js";
import { found, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail, takesLetters } from "../lib/inside-mail.js";

const list = "techniciens";
/** Who gets the letter as well, and must not keep it. */
const members = Object.entries<Person>(people.accounts)
  .filter(([, { roles }]) => roles.includes("GG_Techniciens"))
  .map(([login]) => login);

export const listReachesMembers = check({
  title: {
    fr: "Un message à une liste arrive à ses membres, et à eux seuls",
    en: "A message to a list comes to its members, and to them alone",
  },
  remedy: {
    fr: `Une liste est un groupe de rôle (GG_…) qui a une adresse (attribut mail) : \`samba-tool group listmembers GG_Techniciens\`, \`samba-tool group show GG_Techniciens --attributes=mail\`. Sur mail1 : \`postmap -q ${addressOf(list)} ldap:/etc/postfix/ldap/listes.cf\` donne les destinataires.`,
    en: `A list is a role group (GG_…) with an address (attribute mail): \`samba-tool group listmembers GG_Techniciens\`, \`samba-tool group show GG_Techniciens --attributes=mail\`. On mail1: \`postmap -q ${addressOf(list)} ldap:/etc/postfix/ldap/listes.cf\` gives the recipients.`,
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1 } = scene.nodes;
    const { accountant, technician, writes, asks } = await insideMail(scene);
    const subject = `${scene.token}liste`;
    await expungeLetter(
      scene,
      mail1,
      subject,
      members.map((owner) => ({ owner, folder: "INBOX" })),
    );
    await writes(addressOf(list), subject, takesLetters(addressOf(list)));
    const member = await asks(technician, waitFor(subject));
    claim(
      found(member[2]),
      { fr: "un membre reçoit le message", en: "a member receives the message" },
      { fr: `${list} : boîte du membre : rien`, en: `${list}: member's inbox: nothing` },
    );
    const other = await asks(accountant, ['SELECT "INBOX"', `SEARCH HEADER Subject ${subject}`]);
    claim(
      isOk(other[2]) && !found(other[2]),
      {
        fr: "qui n'est pas membre ne le reçoit pas",
        en: "who is no member does not receive it",
      },
      text`${list}: ${{ fr: "boîte d'un autre", en: "another's inbox" }}: ${other[2]?.trim() ?? noAnswer}`,
    );
    return `${list}: member 1, other 0`;
  },
});
