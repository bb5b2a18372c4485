import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { accepted, authPlain, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";

export const submissionSecured = check({
  title: {
    fr: "Pas de mot de passe avant TLS, et pas de dépôt sans mot de passe",
    en: "No password before TLS, and nothing handed in without a password",
  },
  remedy: {
    fr: "Sur mail1 : `postconf smtpd_tls_auth_only` (yes), `postconf -P submission/inet/smtpd_tls_security_level` (encrypt) et `postconf -P submission/inet/smtpd_relay_restrictions` (permit_sasl_authenticated,reject) ; /etc/postfix/master.cf, puis `postfix reload`.",
    en: "On mail1: `postconf smtpd_tls_auth_only` (yes), `postconf -P submission/inet/smtpd_tls_security_level` (encrypt) and `postconf -P submission/inet/smtpd_relay_restrictions` (permit_sasl_authenticated,reject); /etc/postfix/master.cf, then `postfix reload`.",
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const { accountant, technician } = await borrowMailPeople(scene);
    const server = { host: mailPlaces.inside, port: 587, machine: mail1 };
    const auth = authPlain(accountant.login, accountant.password);
    const envelope = [
      `MAIL FROM:<${addressOf(accountant.login)}>`,
      `RCPT TO:<${addressOf(technician.login)}>`,
    ];
    const [bare, tls] = await Promise.all([
      smtp(probe, server, ["EHLO banc.test", auth, "QUIT"]),
      smtp(probe, { ...server, startTls: true }, [
        "EHLO banc.test",
        ...envelope,
        "RSET",
        auth,
        ...envelope,
        "QUIT",
      ]),
    ]);
    claim(
      accepted(tls[4]) && accepted(tls[6]),
      {
        fr: "avec TLS et le mot de passe, le dépôt est accepté",
        en: "with TLS and the password, a message is taken",
      },
      `AUTH: ${lastLine(tls[4])}; RCPT: ${lastLine(tls[6])}`,
    );
    claim(
      /STARTTLS/.test(bare[0] ?? "") && !/AUTH/.test(bare[0] ?? "") && refused(bare[1]),
      {
        fr: "sans TLS, STARTTLS est proposé, AUTH ne l'est pas et est refusé",
        en: "without TLS, STARTTLS is offered, AUTH is not, and is refused",
      },
      `EHLO: ${(bare[0] ?? "")
        .trim()
        .split("\n")
        .map((line) => line.slice(4))
        .join(" ")}; AUTH: ${lastLine(bare[1])}`,
    );
    const refusal = [tls[1], tls[2]].find((answer) => !accepted(answer));
    claim(
      refused(refusal),
      {
        fr: "avec TLS mais sans mot de passe, le dépôt est refusé",
        en: "with TLS but without a password, a message is refused",
      },
      `MAIL: ${lastLine(tls[1])}; RCPT: ${lastLine(tls[2])}`,
    );
    return `AUTH: ${lastLine(bare[1])}; RCPT: ${lastLine(refusal)}`;
  },
});
