import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { handIn } from "../../lib/mail/letter.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { outsiders } from "../../lib/mail/outsiders.js";
import { found, imap, imapSaid } from "../../lib/probes/mail/imap.js";
import { accepted, lastLine, smtp } from "../../lib/probes/mail/smtp.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

/** What every spam filter knows and nobody else writes. */
const gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X";

export const spamRefused = check({
  needs: ["dc1", ...greetedFromOutside, "probe-lan", "probe-wan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": inside, "probe-wan": internet } = scene.nodes;
    const { technician } = await borrowMailPeople(scene);
    const { published } = mailPlaces();
    const from = outsiders().one;
    const to = addressOf(technician.login);
    const subject = scene.token;
    const answers = await smtp(internet, { host: published, port: 25, machine: mail1 }, [
      `EHLO ${mailPlaces().peerName}`,
      ...handIn({ from, to, subject: another(scene.token, "ordinary") }),
      ...handIn({ from, to, subject, body: gtube }),
      "QUIT",
    ]);
    const [plain, spam] = [answers[4], answers[8]];
    claim(accepted(plain), claimText("cp14/ordinary-message-is-taken"), `25: ${lastLine(plain)}`);
    if (!accepted(spam)) return lastLine(spam);
    const aside = await imap(inside, { host: mailPlaces().inside, machine: mail1 }, technician, [
      'SELECT "INBOX"',
      `WAIT SEARCH HEADER Subject ${subject}`,
    ]);
    claim(
      !found(aside[2]),
      claimText("cp14/unsolicited-message-does-not-come"),
      `25: ${lastLine(spam)}; INBOX: ${aside[2]?.trim().split("\n")[0]}`,
    );
    return `25: ${lastLine(spam)}; INBOX: ${imapSaid(aside[2])}`;
  },
});
