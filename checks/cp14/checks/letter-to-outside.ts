import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { insideMail } from "../lib/inside-mail.js";
import { peerLetter } from "../lib/peer-letter.js";

export const letterToOutside = check({
  title: {
    fr: "Un message pour Internet est reçu par son destinataire, et vient bien du serveur de l'entreprise",
    en: "A message for the Internet is received by its recipient, and does come from the company's server",
  },
  remedy: {
    fr: `Sur mail1 : \`postqueue -p\` donne la raison de l'attente, \`journalctl -t postfix/smtp\` chaque essai ; \`dig MX ${mailboxes.outside.domain}\` ; \`nc -vz ${mailPlaces.peerName} 25\`. Sur fw1, la règle qui laisse mail1 sortir en 25/tcp (/etc/nftables.conf).`,
    en: `On mail1: \`postqueue -p\` gives the reason for the wait, \`journalctl -t postfix/smtp\` every try; \`dig MX ${mailboxes.outside.domain}\`; \`nc -vz ${mailPlaces.peerName} 25\`. On fw1, the rule that lets mail1 out on 25/tcp (/etc/nftables.conf).`,
  },
  needs: ["dc1", "mail1", "ext1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, ext1 } = scene.nodes;
    const { writes } = await insideMail(scene);
    const subject = `${scene.token}sortant`;
    const said = await writes(mailPlaces.customer, subject);
    const letter = await peerLetter(ext1, subject);
    const { stdout } = letter ? { stdout: "" } : await mail1.ask`/usr/sbin/postqueue -j`;
    const reason = stdout.match(/"delay_reason": "([^"]*)"/)?.[1] ?? "";
    claim(
      letter !== undefined,
      {
        fr: "le client de l'extérieur reçoit le message",
        en: "the customer outside receives the message",
      },
      {
        fr: `587 : ${said} ; ${mailPlaces.customer} : rien. ${reason}`,
        en: `587: ${said}; ${mailPlaces.customer}: nothing. ${reason}`,
      },
    );
    const hop = letter.match(/^Received: from (\S+) \(.*\)/m)?.[0] ?? "no Received";
    claim(
      hop.includes(mailPlaces.names.host) && hop.includes(`[${mailPlaces.published}]`),
      {
        fr: `le message vient de ${mailPlaces.names.host} [${mailPlaces.published}]`,
        en: `the message comes from ${mailPlaces.names.host} [${mailPlaces.published}]`,
      },
      hop,
    );
    return hop;
  },
});
