import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { keptText } from "../../lib/mail/letter.js";
import { imapSaid, isOk } from "../../lib/probes/mail/imap.js";
import { insideMail } from "../lib/inside-mail.js";

/** What a mailbox holds, in KiB, and a letter that does not go in, in bytes. */
const planned = () => mailboxes().quotaMib * 1024;
const tooMuch = () => planned() * 1024 + 1;

export const quotaEffective = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { colleague, asks } = await insideMail(scene);
    const text = keptText(scene.token);
    const [login, root, , small, big] = await asks(colleague, [
      "GETQUOTAROOT INBOX",
      `APPEND "INBOX" {${text.length}}`,
      `= ${text}`,
      `APPEND "INBOX" {${tooMuch()}}`,
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
      Number(limit) <= planned(),
      {
        fr: `une boîte tient ${mailboxes().quotaMib} Mio au plus`,
        en: `a mailbox holds ${mailboxes().quotaMib} MiB at most`,
      },
      `GETQUOTAROOT: ${root?.trim()}`,
    );
    claim(
      /^x NO.*quota/im.test(big ?? ""),
      {
        fr: "ce qui dépasse le quota est refusé",
        en: "what goes beyond the quota is refused",
      },
      `APPEND ${tooMuch()}: ${imapSaid(big)}`,
    );
    return `STORAGE ${used}/${limit} KiB; APPEND ${tooMuch()}: ${imapSaid(big)}`;
  },
});
