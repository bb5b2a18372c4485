import { plan } from "../../../stacks/plan/plan.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { forgetQueued } from "../../lib/mail/purge-mail.js";
import type { Node } from "../../lib/nodes/node.js";
import { found, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail } from "../lib/inside-mail.js";

const { ext1 } = plan.machines;

export const letterFromOutside = check({
  title: {
    fr: "Un message d'Internet arrive dans la boîte de son destinataire, par le serveur que le MX désigne",
    en: "A message from the Internet comes to its recipient's mailbox, by the server that the MX names",
  },
  remedy: {
    fr: `Sur ext1 : \`postqueue -p\` et \`journalctl -t postfix/smtp\` disent où le message est resté ; \`dig MX ${plan.company.domain}\`. Sur fw1, le port 25 est publié vers mail1 (/etc/nftables.conf). Sur mail1 : \`journalctl -t postfix/smtpd -t postfix/lmtp\`.`,
    en: `On ext1: \`postqueue -p\` and \`journalctl -t postfix/smtp\` tell where the message stayed; \`dig MX ${plan.company.domain}\`. On fw1, port 25 is published to mail1 (/etc/nftables.conf). On mail1: \`journalctl -t postfix/smtpd -t postfix/lmtp\`.`,
  },
  needs: ["dc1", "mail1", "ext1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { ext1: internet } = scene.nodes;
    const { technician, asks } = await insideMail(scene);
    const subject = `${scene.token}entrant`;
    await forgetQueued(scene, internet, [technician.login]);
    await internet.must`
      printf ${`Subject: ${subject}\n\nBonjour.\n`} | /usr/sbin/sendmail -f ${mailPlaces.customer} ${addressOf(technician.login)}`;
    const read = await asks(technician, waitFor(subject));
    claim(
      isOk(read[0]),
      {
        fr: "le destinataire ouvre sa boîte en IMAPS",
        en: "the recipient opens his mailbox over IMAPS",
      },
      `IMAP LOGIN: ${imapSaid(read[0])}`,
    );
    const waiting = found(read[2]) ? "" : await waits(internet, technician.login);
    claim(
      found(read[2]),
      { fr: "le message est dans sa boîte de réception", en: "the message is in his inbox" },
      { fr: `INBOX : rien ; ext1 : ${waiting}`, en: `INBOX: nothing; ext1: ${waiting}` },
    );
    const path = [...(read[3] ?? "").matchAll(/^Received:.*(?:\n[ \t].*)*/gm)].map(([line]) =>
      line.replace(/\s+/g, " "),
    );
    claim(
      path.some((line) => line.includes(`[${ext1.interfaces.wan}]`)),
      {
        fr: `le chemin (Received) passe par ${ext1.interfaces.wan}`,
        en: `the path (Received) goes by ${ext1.interfaces.wan}`,
      },
      path.join(" / "),
    );
    return `INBOX, ${path.length} × Received, [${ext1.interfaces.wan}]`;
  },
});

/** Why a letter still waits on the peer's server. */
async function waits(peer: Node, login: string): Promise<string> {
  const { stdout } = await peer.ask`/usr/sbin/postqueue -j | grep -F ${login}`;
  return stdout.match(/"delay_reason": "([^"]*)"/)?.[1] ?? (stdout.trim() ? "queued" : "sent");
}
