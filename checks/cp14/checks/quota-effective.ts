import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { imapSaid, isOk } from "../../lib/probes/mail/imap.js";
import { insideMail } from "../lib/inside-mail.js";

/** What a mailbox holds, in KiB, and a letter that does not go in, in bytes. */
const planned = mailboxes.quotaMib * 1024;
const tooMuch = planned * 1024 + 1;

export const quotaEffective = check({
  title: {
    fr: "Une boîte a un quota, que le serveur annonce et applique",
    en: "A mailbox has a quota, which the server announces and applies",
  },
  remedy: {
    fr: "Sur mail1 : plugin quota de /etc/dovecot/dovecot.conf (quota, quota_rule, quota_grace) ; `doveadm quota get -u LOGIN`.",
    en: "On mail1: the quota plugin in /etc/dovecot/dovecot.conf (quota, quota_rule, quota_grace); `doveadm quota get -u LOGIN`.",
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { accountant, asks } = await insideMail(scene);
    const text = `Subject: ${scene.token}quota\r\n\r\nBonjour.\r\n`;
    const [login, root, , small, big] = await asks(accountant, [
      "GETQUOTAROOT INBOX",
      `APPEND "INBOX" {${text.length}}`,
      `= ${text}`,
      `APPEND "INBOX" {${tooMuch}}`,
    ]);
    claim(
      isOk(login) && isOk(small),
      { fr: "un petit message entre dans la boîte", en: "a small message goes into the mailbox" },
      `LOGIN: ${imapSaid(login)}; APPEND: ${imapSaid(small)}`,
    );
    const [, used, limit] = root?.match(/\(STORAGE (\d+) (\d+)/) ?? [];
    claim(
      limit !== undefined,
      { fr: "le serveur annonce un quota", en: "the server announces a quota" },
      `GETQUOTAROOT: ${root?.trim()}`,
    );
    claim(
      Number(limit) <= planned,
      {
        fr: `une boîte tient ${mailboxes.quotaMib} Mio au plus`,
        en: `a mailbox holds ${mailboxes.quotaMib} MiB at most`,
      },
      `GETQUOTAROOT: ${root?.trim()}`,
    );
    claim(
      /^x NO.*quota/im.test(big ?? ""),
      {
        fr: "ce qui dépasse le quota est refusé",
        en: "what goes beyond the quota is refused",
      },
      `APPEND ${tooMuch}: ${imapSaid(big)}`,
    );
    return `STORAGE ${used}/${limit} KiB; APPEND ${tooMuch}: ${imapSaid(big)}`;
  },
});
