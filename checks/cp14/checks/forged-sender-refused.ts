import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { another } from "../../lib/drawn-words.js";
import { handIn } from "../../lib/mail/letter.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { outsiders } from "../../lib/mail/outsiders.js";
import { submit } from "../../lib/mail/submit.js";
import { accepted, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { greetedFromOutside } from "../lib/greeted-from-outside.js";

export const forgedSenderRefused = check({
  needs: ["dc1", ...greetedFromOutside, "probe-lan", "probe-wan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": inside, "probe-wan": internet } = scene.nodes;
    const { colleague, technician } = await borrowMailPeople(scene);
    const boss = addressOf(colleague.login);
    const to = addressOf(technician.login);
    const { published } = mailPlaces();
    const customer = outsiders().one;
    const subject = scene.token;
    const server = { host: published, port: 25, machine: mail1 };
    const [outside, honest, forged] = await Promise.all([
      smtp(internet, server, [
        `EHLO ${mailPlaces().peerName}`,
        `MAIL FROM:<${customer}>`,
        `RCPT TO:<${to}>`,
        "RSET",
        `MAIL FROM:<${boss}>`,
        `RCPT TO:<${to}>`,
        "RSET",
        // The envelope is honest, what the recipient reads is not.
        ...handIn({ from: boss, to, subject }, customer),
        "QUIT",
      ]),
      submit(inside, mail1, colleague, { from: boss, to, subject: another(scene.token, "own") }),
      submit(inside, mail1, technician, { from: boss, to, subject }),
    ]);
    claim(
      accepted(outside[2]),
      claimText("cp14/from-internet-customer-is-taken"),
      `${customer}: ${lastLine(outside[2])}`,
    );
    const envelope = [outside[4], outside[5]].find((answer) => !accepted(answer));
    claim(
      refused(envelope),
      claimText("cp14/from-internet-address-of-company"),
      `MAIL FROM:<${boss}>: ${lastLine(outside[4])}; RCPT: ${lastLine(outside[5])}`,
    );
    const header = lastLine(outside[10]);
    claim(
      refused(outside[10]),
      claimText("cp14/from-internet-address-of-company-shown"),
      `From: ${boss}: ${header}`,
    );
    claim(
      accepted(honest) && refused(forged),
      claimText("cp14/on-one-writes-in-one"),
      claimText("cp14/own-colleague", { forged, honest }),
    );
    return `${lastLine(envelope)}; From: ${header}; 587: ${forged}`;
  },
});
