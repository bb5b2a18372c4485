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
import { peerLetter } from "../lib/peer-letter.js";

const verdicts = ["spf", "dkim", "dmarc"] as const;

export const signatureVerified = check({
  needs: ["dc1", "mail1", "ext1", "probe-lan", "probe-wan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, ext1, "probe-lan": probe, "probe-wan": elsewhere } = scene.nodes;
    const { colleague } = await borrowMailPeople(scene);
    const us = addressOf(colleague.login);
    const { one: customer, other: supplier } = outsiders();
    const subject = scene.token;
    const said = await submit(probe, mail1, colleague, { from: us, to: customer, subject });
    const letter = accepted(said) ? await peerLetter(ext1, subject) : undefined;
    claim(
      letter !== undefined,
      claimText("cp14/customer-outside-receives-message"),
      claimText("cp14/signature-verified-nothing", { customer, said }),
    );
    const results = [...letter.matchAll(/^Authentication-Results:.*(?:\n[ \t].*)*/gm)].join(" ");
    const seen = verdicts.map(
      (name) => results.match(new RegExp(`${name}=\\w+`))?.[0] ?? `${name}=∅`,
    );
    claim(
      seen.every((verdict) => verdict.endsWith("=pass")),
      {
        fr: verdicts.map((name) => `${name}=pass`).join(", "),
        en: verdicts.map((name) => `${name}=pass`).join(", "),
      },
      seen.join(", "),
    );

    // An honest sender is taken by the same server; the same words in our name are not.
    const honest = { from: supplier, to: customer, subject: another(scene.token, "honest") };
    const forged = { from: us, to: customer, subject: another(scene.token, "forged") };
    const server = { host: mailPlaces().peer, port: 25, machine: ext1 };
    await scene.tidy(ext1, {
      fr: "les deux courriels chez le client",
      en: "both messages at the customer",
    })`grep -lr -e ${honest.subject} -e ${forged.subject} ${`/home/${customer.split("@")[0]}/Maildir/new`} | xargs rm -f`;
    const answers = await smtp(elsewhere, server, [
      `EHLO ${mailPlaces().peerName}`,
      ...handIn(honest),
      ...handIn(forged),
      "QUIT",
    ]);
    claim(
      accepted(answers[4]) && refused(answers[8]),
      claimText("cp14/from-elsewhere-on-internet-message"),
      `${supplier}: ${lastLine(answers[4])}; ${us}: ${lastLine(answers[8])}`,
    );
    return `${seen.join(", ")}; forged: ${lastLine(answers[8])}`;
  },
});
