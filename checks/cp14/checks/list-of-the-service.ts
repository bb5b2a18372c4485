import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { type Person, people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { insideMail, takesLetters } from "../lib/inside-mail.js";

const list = "gestion";
const role = mailboxes.lists[list];
const enabled = Object.entries<Person>(people.accounts).filter(([, { disabled }]) => !disabled);
const logins = enabled.map(([login]) => login);
const members = enabled
  .filter(([, { roles }]) => roles.includes(role))
  .map(([login]) => login)
  .sort();

export const listOfTheService = check({
  title: {
    fr: `Qui écrit à ${addressOf(list)} atteint chaque membre du service, et personne d'autre`,
    en: `Whoever writes to ${addressOf(list)} reaches each member of the service, and nobody else`,
  },
  remedy: {
    fr: `Une liste est un groupe de rôle qui a une adresse (attribut mail de ${role}) : ses membres changent avec le service. Sur mail1, \`postmap -q ${addressOf(list)} ldap:/etc/postfix/ldap/listes.cf\` donne les destinataires ; rien pour elle dans /etc/postfix/virtual.`,
    en: `A list is a role group with an address (attribute mail of ${role}): its members change with the service. On mail1, \`postmap -q ${addressOf(list)} ldap:/etc/postfix/ldap/listes.cf\` gives the recipients; nothing about it in /etc/postfix/virtual.`,
  },
  needs: ["dc1", "mail1", "probe-lan"],
  judges: "cp14/three-requests",
  deadlineMs: 15_000,

  async run(scene) {
    const { mail1 } = scene.nodes;
    const { writes, accountant } = await insideMail(scene);
    const subject = `${scene.token}service`;
    await expungeLetter(
      scene,
      mail1,
      subject,
      logins.map((owner) => ({ owner, folder: "INBOX" })),
    );
    await writes(addressOf(list), subject, takesLetters(addressOf(list)));
    // Once nothing of it is on its way, whoever has it is all who were meant.
    const { stdout } = await mail1.eventually`
      /usr/sbin/postqueue -p | grep -q ${addressOf(accountant.login)} && exit 1
      for login in ${logins}; do
        /usr/bin/doveadm search -u $login mailbox INBOX header subject ${subject} 2> /dev/null | grep -q . && echo $login
      done | grep .`;
    const reached = stdout.trim().split("\n").sort();
    claim(
      reached.join() === members.join(),
      {
        fr: `le message est chez ${members.join(", ")}, et chez personne d'autre`,
        en: `the message is with ${members.join(", ")}, and with nobody else`,
      },
      `${addressOf(list)}: ${reached.join(", ")}`,
    );
    return `${addressOf(list)}: ${reached.join(", ")}`;
  },
});
