import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimText } from "../../lib/content/claim-text.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { ehlo } from "../../lib/mail/submit.js";
import { accepted, authPlain, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";

export const submissionSecured = check({
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const { colleague, technician } = await borrowMailPeople(scene);
    const server = { host: mailPlaces().inside, port: 587, machine: mail1 };
    const auth = authPlain(colleague.login, colleague.password);
    const envelope = [
      `MAIL FROM:<${addressOf(colleague.login)}>`,
      `RCPT TO:<${addressOf(technician.login)}>`,
    ];
    const [bare, tls] = await Promise.all([
      smtp(probe, server, [ehlo(), auth, "QUIT"]),
      smtp(probe, { ...server, startTls: true }, [
        ehlo(),
        ...envelope,
        "RSET",
        auth,
        ...envelope,
        "QUIT",
      ]),
    ]);
    claim(
      accepted(tls[4]) && accepted(tls[6]),
      claimText("cp14/with-tls-and-password-message"),
      `AUTH: ${lastLine(tls[4])}; RCPT: ${lastLine(tls[6])}`,
    );
    claim(
      /STARTTLS/.test(bare[0] ?? "") && !/AUTH/.test(bare[0] ?? "") && refused(bare[1]),
      claimText("cp14/without-tls-starttls-is-offered"),
      `EHLO: ${(bare[0] ?? "")
        .trim()
        .split("\n")
        .map((line) => line.slice(4))
        .join(" ")}; AUTH: ${lastLine(bare[1])}`,
    );
    const refusal = [tls[1], tls[2]].find((answer) => !accepted(answer));
    claim(
      refused(refusal),
      claimText("cp14/with-tls-but-without-password"),
      `MAIL: ${lastLine(tls[1])}; RCPT: ${lastLine(tls[2])}`,
    );
    return `AUTH: ${lastLine(bare[1])}; RCPT: ${lastLine(refusal)}`;
  },
});
