import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { leaversNow } from "../../lib/declared/leavers-now.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { ehlo } from "../../lib/mail/submit.js";
import { imap, imapSaid, isOk } from "../../lib/probes/mail/imap.js";
import { accepted, authPlain, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { spareAddress } from "../../lib/probes/network/spare-address.js";

export const leaversShutOut = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const gone = leaversNow(await scene.declared());
    const { colleague, leaver } = await borrowMailPeople(scene);
    const reader = { host: mailPlaces().inside, machine: mail1 };
    const writer = { host: mailPlaces().inside, port: 587, startTls: true, machine: mail1 };
    const [elsewhere, further] = [
      await spareAddress(scene, "lan"),
      await spareAddress(scene, "lan"),
    ];
    const [[open], [shut], [, attempt], sent] = await Promise.all([
      imap(probe, reader, colleague, []),
      imap(probe, { ...reader, from: elsewhere }, leaver, []),
      smtp(probe, { ...writer, from: further }, [
        ehlo(),
        authPlain(leaver.login, leaver.password),
        "QUIT",
      ]),
      smtp(probe, writer, [
        ehlo(),
        authPlain(colleague.login, colleague.password),
        `MAIL FROM:<${addressOf(colleague.login)}>`,
        `RCPT TO:<${addressOf(colleague.login)}>`,
        ...[leaver.login, ...gone].map((login) => `RCPT TO:<${addressOf(login)}>`),
        "QUIT",
      ]),
    ]);
    claim(
      isOk(open) && accepted(sent[3]),
      claimText("cp14/enabled-account-reads-sends-and-receives"),
      `LOGIN: ${imapSaid(open)}; RCPT: ${lastLine(sent[3])}`,
    );
    claim(
      shut !== undefined && !isOk(shut),
      claimText("cp14/disabled-account-reads-no-more"),
      `LOGIN: ${imapSaid(shut)}`,
    );
    claim(
      refused(attempt),
      claimText("cp14/disabled-account-sends-no-more"),
      `AUTH: ${lastLine(attempt)}`,
    );
    const receives = [leaver.login, ...gone].flatMap((login, at) =>
      refused(sent[4 + at]) ? [] : [`${addressOf(login)}: ${lastLine(sent[4 + at])}`],
    );
    claim(
      receives.length === 0,
      claimText("cp14/disabled-account-receives-no-more", { gone }),
      receives.join(", "),
    );
    return `LOGIN: ${imapSaid(shut)}; AUTH: ${lastLine(attempt)}; RCPT: ${lastLine(sent[4])}`;
  },
});
