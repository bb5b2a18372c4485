import { text } from "../../../scripts/ground/text.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { noAnswer } from "../../lib/no-answer.js";
import { found, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail } from "../lib/inside-mail.js";

export const letterInside = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { colleague, technician, writes, asks } = await insideMail(scene);
    const subject = scene.token;
    const said = await writes(addressOf(technician.login), subject);
    const read = await asks(technician, waitFor(subject));
    claim(
      isOk(read[0]),
      claimText("cp14/recipient-opens-mailbox-over-imaps"),
      `IMAP LOGIN: ${imapSaid(read[0])}`,
    );
    claim(
      found(read[2]),
      claimText("cp14/message-is-in-recipient-inbox"),
      `IMAP SEARCH: ${imapSaid(read[2])}`,
    );
    claim(
      /with ESMTPSA/.test(read[3] ?? ""),
      claimText("cp14/message-came-encrypted-and-authenticated"),
      read[3]?.match(/^Received:.*(\n[ \t].*)*/m)?.[0] ?? claimText("cp14/no-received"),
    );
    // Its sender may read, but another's mail is not in his mailbox.
    const other = await asks(colleague, ['SELECT "INBOX"', `SEARCH HEADER Subject ${subject}`]);
    claim(
      isOk(other[2]) && !found(other[2]),
      claimText("cp14/message-is-in-no-other-mailbox"),
      text`IMAP SEARCH: ${other[2]?.trim() ?? noAnswer}`,
    );
    return `587: ${said}; IMAPS: ESMTPSA`;
  },
});
