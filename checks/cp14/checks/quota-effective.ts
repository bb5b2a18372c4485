import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
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
      claimText("cp14/small-message-goes-into-mailbox"),
      `LOGIN: ${imapSaid(login)}; APPEND: ${imapSaid(small)}`,
    );
    const [, used, limit] = root?.match(/\(STORAGE (\d+) (\d+)/) ?? [];
    claim(
      limit !== undefined,
      claimText("cp14/server-announces-quota"),
      `GETQUOTAROOT: ${root?.trim()}`,
    );
    claim(
      Number(limit) <= planned(),
      claimText("cp14/mailbox-holds-mib-at-most"),
      `GETQUOTAROOT: ${root?.trim()}`,
    );
    claim(
      /^x NO.*quota/im.test(big ?? ""),
      claimText("cp14/what-goes-beyond-quota-is-refused"),
      `APPEND ${tooMuch()}: ${imapSaid(big)}`,
    );
    return `STORAGE ${used}/${limit} KiB; APPEND ${tooMuch()}: ${imapSaid(big)}`;
  },
});
