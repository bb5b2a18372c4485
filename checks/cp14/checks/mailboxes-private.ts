import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { keptText } from "../../lib/mail/letter.js";
import { found, imapSaid, isOk } from "../../lib/probes/mail/imap.js";
import { spareAddress } from "../../lib/probes/network/spare-address.js";
import { insideMail } from "../lib/inside-mail.js";

export const mailboxesPrivate = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { colleague, technician, asks } = await insideMail(scene);
    const subject = scene.token;
    const text = keptText(subject);
    const search = ['SELECT "INBOX"', `SEARCH HEADER Subject ${subject}`];
    // His letter is there, so that whoever does not see it may not.
    const owner = await asks(technician, [
      `APPEND "INBOX" {${text.length}}`,
      `= ${text}`,
      ...search,
    ]);
    claim(
      isOk(owner[0]) && found(owner[4]),
      claimText("cp14/owner-opens-mailbox-and-reads"),
      `LOGIN: ${imapSaid(owner[0])}; SEARCH: ${imapSaid(owner[4])}`,
    );
    const [wrong, other] = await Promise.all([
      asks(
        { login: technician.login, password: scene.token },
        search,
        await spareAddress(scene, "lan"),
      ),
      asks(colleague, [...search, 'LIST "" "*"']),
    ]);
    claim(
      !isOk(wrong[0]) && !isOk(wrong[1]),
      claimText("cp14/wrong-password-is-refused"),
      `LOGIN: ${imapSaid(wrong[0])}`,
    );
    claim(
      isOk(other[2]) && !found(other[2]) && !other[3]?.includes(technician.login),
      claimText("cp14/colleague-opens-another-mailbox-and"),
      `SEARCH: ${other[2]?.trim()}; LIST: ${other[3]?.trim()}`,
    );
    return `owner: found; wrong password: ${imapSaid(wrong[0])}; colleague: not found`;
  },
});
