import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { expungeLetter } from "../../lib/mail/expunge-letter.js";
import { addressOf } from "../../lib/mail/mail-places.js";
import { found, imapSaid, isOk, waitFor } from "../../lib/probes/mail/imap.js";
import { insideMail, takesLetters } from "../lib/inside-mail.js";

const name = "support";
const mailbox = () => `${mailboxes().sharedFolder}/${name}`;
const group = ofCompany(() => mailboxes().shared[name]);

export const sharedMailbox = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1 } = scene.nodes;
    const { colleague, technician, writes, asks } = await insideMail(scene);
    const subject = scene.token;
    await expungeLetter(scene, mail1, subject, [{ owner: name, folder: "INBOX" }]);
    await writes(addressOf(name), subject, takesLetters(addressOf(name)));
    const member = await asks(technician, [
      ...waitFor(subject, mailbox()),
      "STORE %n +FLAGS (\\Answered)",
    ]);
    claim(
      found(member[2]),
      claimText("cp14/member-of-group-reads-message-there"),
      `SELECT ${mailbox()}: ${imapSaid(member[1])}; SEARCH: ${imapSaid(member[2])}`,
    );
    claim(
      isOk(member[4]),
      claimText("cp14/member-marks-message-answered"),
      `STORE: ${imapSaid(member[4])}`,
    );
    const other = await asks(colleague, ['SELECT "INBOX"', `SELECT "${mailbox()}"`]);
    claim(
      isOk(other[1]) && !isOk(other[2]),
      claimText("cp14/person-outside-group-opens-their"),
      `SELECT INBOX: ${imapSaid(other[1])}; SELECT ${mailbox()}: ${imapSaid(other[2])}`,
    );
    return `${group()}: SEARCH, STORE; other: ${imapSaid(other[2])}`;
  },
});
