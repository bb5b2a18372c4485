import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { handIn } from "../../lib/mail/letter.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { submit } from "../../lib/mail/submit.js";
import { accepted, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { peerLetter } from "../lib/peer-letter.js";

const verdicts = ["spf", "dkim", "dmarc"] as const;

export const signatureVerified = check({
  title: {
    fr: "Le destinataire vérifie SPF, DKIM et DMARC des messages de l'entreprise, et refuse qui l'imite",
    en: "The recipient verifies SPF, DKIM and DMARC of the company's messages, and refuses who imitates it",
  },
  remedy: {
    fr: `Les enregistrements publiés : \`dig TXT ${plan.company.domain}\`, \`dig TXT _dmarc.${plan.company.domain}\`, \`dig TXT mail._domainkey.${plan.company.domain} @${mailPlaces.peer}\`. Sur mail1, la clé qui signe est /var/lib/rspamd/dkim/${plan.company.domain}.key (\`openssl pkey -in … -pubout\` doit donner la clé publiée) ; \`systemctl restart rspamd\`.`,
    en: `The published records: \`dig TXT ${plan.company.domain}\`, \`dig TXT _dmarc.${plan.company.domain}\`, \`dig TXT mail._domainkey.${plan.company.domain} @${mailPlaces.peer}\`. On mail1, the key that signs is /var/lib/rspamd/dkim/${plan.company.domain}.key (\`openssl pkey -in … -pubout\` must give the published key); \`systemctl restart rspamd\`.`,
  },
  needs: ["dc1", "mail1", "ext1", "probe-lan", "probe-wan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, ext1, "probe-lan": probe, "probe-wan": elsewhere } = scene.nodes;
    const { accountant } = await borrowMailPeople(scene);
    const us = addressOf(accountant.login);
    const { customer, supplier } = mailPlaces;
    const subject = `${scene.token}signe`;
    const said = await submit(probe, mail1, accountant, { from: us, to: customer, subject });
    const letter = accepted(said) ? await peerLetter(ext1, subject) : undefined;
    claim(
      letter !== undefined,
      {
        fr: "le client de l'extérieur reçoit le message",
        en: "the customer outside receives the message",
      },
      { fr: `587 : ${said} ; ${customer} : rien`, en: `587: ${said}; ${customer}: nothing` },
    );
    const results = [...letter.matchAll(/^Authentication-Results:.*(?:\n[ \t].*)*/gm)].join(" ");
    const seen = verdicts.map(
      (name) => results.match(new RegExp(`${name}=\\w+`))?.[0] ?? `${name}=∅`,
    );
    claim(
      seen.every((verdict) => verdict.endsWith("=pass")),
      {
        fr: verdicts.map((name) => `${name}=pass`).join(", "),
        en: verdicts.map((name) => `${name}=pass`).join(", "),
      },
      seen.join(", "),
    );

    // An honest sender is taken by the same server; the same words in our name are not.
    const honest = { from: supplier, to: customer, subject: `${scene.token}vrai` };
    const forged = { from: us, to: customer, subject: `${scene.token}faux` };
    const server = { host: mailPlaces.peer, port: 25, machine: ext1 };
    await scene.tidy(ext1, {
      fr: "les deux lettres chez le client",
      en: "both letters at the customer",
    })`grep -lr -e ${honest.subject} -e ${forged.subject} /home/client/Maildir/new | xargs rm -f`;
    const answers = await smtp(elsewhere, server, [
      `EHLO ${mailPlaces.peerName}`,
      ...handIn(honest),
      ...handIn(forged),
      "QUIT",
    ]);
    claim(
      accepted(answers[4]) && refused(answers[8]),
      {
        fr: "d'ailleurs sur Internet, un message en notre nom est refusé, et un autre accepté",
        en: "from elsewhere on the Internet a message in our name is refused, and another taken",
      },
      `${supplier}: ${lastLine(answers[4])}; ${us}: ${lastLine(answers[8])}`,
    );
    return `${seen.join(", ")}; forged: ${lastLine(answers[8])}`;
  },
});
