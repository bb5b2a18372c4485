import { ofCompany } from "../../../stacks/plan/company.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { staffNow } from "../../lib/declared/staff-now.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { ehlo } from "../../lib/mail/submit.js";
import { accepted, authPlain, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";

const others = ofCompany(() => [
  ...Object.keys(mailboxes().aliases),
  ...Object.keys(mailboxes().lists),
  ...Object.keys(mailboxes().shared),
]);
/** What a letter with an attachment weighs, in bytes: a mailbox without room for it is full. */
const size = 20_000;

export const addressesAccepted = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 12_000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const present = staffNow(await scene.declared()).filter(
      ({ states }) => !states.some(({ disabled }) => disabled),
    );
    const names = [...present.map(({ login }) => login), ...others()];
    const {
      colleague: { login, password },
    } = await borrowMailPeople(scene);
    const server = { host: mailPlaces().inside, port: 587, startTls: true, machine: mail1 };
    const [, auth, mail, ...answers] = await smtp(probe, server, [
      ehlo(),
      authPlain(login, password),
      `MAIL FROM:<${addressOf(login)}> SIZE=${size}`,
      ...[...names, scene.token].map((name) => `RCPT TO:<${addressOf(name)}>`),
      "QUIT",
    ]);
    claim(
      accepted(auth) && accepted(mail),
      claimText("cp14/somebody-can-write"),
      `AUTH: ${lastLine(auth)}; MAIL: ${lastLine(mail)}`,
    );
    const shut = names.flatMap((name, at) =>
      accepted(answers[at]) ? [] : [`${name}: ${lastLine(answers[at])}`],
    );
    claim(shut.length === 0, claimText("cp14/every-address-is-taken"), shut.join(", "));
    const unknown = answers[names.length];
    claim(
      refused(unknown),
      claimText("cp14/unknown-address-is-refused"),
      `${addressOf(scene.token)}: ${lastLine(unknown)}`,
    );
    return `${names.length} × 250; ${lastLine(unknown)}`;
  },
});
