import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { noAnswer } from "../../lib/no-answer.js";
import { found, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail } from "../lib/inside-mail.js";

export const letterInside = check({
  title: {
    fr: "Un message interne est déposé en 587 (TLS, mot de passe) et lu en IMAPS par son destinataire, par lui seul",
    en: "A message inside the company is handed in on 587 (TLS, password) and read over IMAPS by its recipient, and by him alone",
  },
  remedy: {
    fr: "Sur mail1 : `journalctl -t postfix/submission/smtpd -t postfix/lmtp -t dovecot -n 50` suit le message de bout en bout ; `postqueue -p` s'il attend ; `doveadm auth test LOGIN` si le mot de passe est refusé. Livraison : `virtual_transport` de /etc/postfix/main.cf et le service lmtp de /etc/dovecot/dovecot.conf.",
    en: "On mail1: `journalctl -t postfix/submission/smtpd -t postfix/lmtp -t dovecot -n 50` follows the message from end to end; `postqueue -p` if it waits; `doveadm auth test LOGIN` if the password is refused. Delivery: `virtual_transport` in /etc/postfix/main.cf and the service lmtp in /etc/dovecot/dovecot.conf.",
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { accountant, technician, writes, asks } = await insideMail(scene);
    const subject = `${scene.token}interne`;
    const said = await writes(addressOf(technician.login), subject);
    const read = await asks(technician, waitFor(subject));
    claim(
      isOk(read[0]),
      {
        fr: "le destinataire ouvre sa boîte en IMAPS",
        en: "the recipient opens his mailbox over IMAPS",
      },
      `IMAP LOGIN: ${imapSaid(read[0])}`,
    );
    claim(
      found(read[2]),
      { fr: "le message est dans sa boîte de réception", en: "the message is in his inbox" },
      `IMAP SEARCH: ${imapSaid(read[2])}`,
    );
    claim(
      /with ESMTPSA/.test(read[3] ?? ""),
      {
        fr: "le message est arrivé chiffré et authentifié (Received : ESMTPSA)",
        en: "the message came encrypted and authenticated (Received: ESMTPSA)",
      },
      read[3]?.match(/^Received:.*(\n[ \t].*)*/m)?.[0] ?? {
        fr: "pas de Received",
        en: "no Received",
      },
    );
    // Its sender may read, but another's mail is not in his mailbox.
    const other = await asks(accountant, ['SELECT "INBOX"', `SEARCH HEADER Subject ${subject}`]);
    claim(
      isOk(other[2]) && !found(other[2]),
      {
        fr: "le message n'est dans aucune autre boîte",
        en: "the message is in no other mailbox",
      },
      text`IMAP SEARCH: ${other[2]?.trim() ?? noAnswer}`,
    );
    return `587: ${said}; IMAPS: ESMTPSA`;
  },
});
