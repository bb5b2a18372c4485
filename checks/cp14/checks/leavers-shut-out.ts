import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { leaversNow } from "../../lib/declared/leavers-now.js";
import { borrowMailPeople } from "../../lib/mail/mail-people.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { imap, imapSaid, isOk } from "../../lib/probes/mail/imap.js";
import { accepted, authPlain, lastLine, refused, smtp } from "../../lib/probes/mail/smtp.js";
import { spareAddress } from "../../lib/probes/network/spare-address.js";

export const leaversShutOut = check({
  title: {
    fr: "Un compte désactivé ne lit, n'envoie ni ne reçoit plus, et celui de chaque personne partie l'est",
    en: "A disabled account neither reads, nor sends, nor receives any more, and so is that of everybody who has left",
  },
  remedy: {
    fr: "Dans l'annuaire : `samba-tool user disable COMPTE`. Sur mail1, les recherches ne gardent que les comptes actifs : query_filter de /etc/postfix/ldap/personnes.cf (`postmap -q ADRESSE ldap:/etc/postfix/ldap/personnes.cf`), user_filter et pass_filter de /etc/dovecot/annuaire-*.conf.ext.",
    en: "In the directory: `samba-tool user disable ACCOUNT`. On mail1, searches keep enabled accounts only: query_filter in /etc/postfix/ldap/personnes.cf (`postmap -q ADDRESS ldap:/etc/postfix/ldap/personnes.cf`), user_filter and pass_filter in /etc/dovecot/annuaire-*.conf.ext.",
  },
  needs: ["dc1", "mail1", "probe-lan"],
  deadlineMs: 9000,

  async run(scene) {
    const { mail1, "probe-lan": probe } = scene.nodes;
    const gone = leaversNow(await scene.declared());
    const { accountant, leaver } = await borrowMailPeople(scene);
    const reader = { host: mailPlaces.inside, machine: mail1 };
    const writer = { host: mailPlaces.inside, port: 587, startTls: true, machine: mail1 };
    const [elsewhere, further] = [
      await spareAddress(scene, "lan"),
      await spareAddress(scene, "lan"),
    ];
    const [[open], [shut], [, attempt], sent] = await Promise.all([
      imap(probe, reader, accountant, []),
      imap(probe, { ...reader, from: elsewhere }, leaver, []),
      smtp(probe, { ...writer, from: further }, [
        "EHLO banc.test",
        authPlain(leaver.login, leaver.password),
        "QUIT",
      ]),
      smtp(probe, writer, [
        "EHLO banc.test",
        authPlain(accountant.login, accountant.password),
        `MAIL FROM:<${addressOf(accountant.login)}>`,
        `RCPT TO:<${addressOf(accountant.login)}>`,
        ...[leaver.login, ...gone].map((login) => `RCPT TO:<${addressOf(login)}>`),
        "QUIT",
      ]),
    ]);
    claim(
      isOk(open) && accepted(sent[3]),
      {
        fr: "un compte actif lit, envoie et reçoit",
        en: "an enabled account reads, sends and receives",
      },
      `LOGIN: ${imapSaid(open)}; RCPT: ${lastLine(sent[3])}`,
    );
    claim(
      shut !== undefined && !isOk(shut),
      { fr: "un compte désactivé ne lit plus", en: "a disabled account reads no more" },
      `LOGIN: ${imapSaid(shut)}`,
    );
    claim(
      refused(attempt),
      { fr: "un compte désactivé n'envoie plus", en: "a disabled account sends no more" },
      `AUTH: ${lastLine(attempt)}`,
    );
    const receives = [leaver.login, ...gone].flatMap((login, at) =>
      refused(sent[4 + at]) ? [] : [`${addressOf(login)}: ${lastLine(sent[4 + at])}`],
    );
    claim(
      receives.length === 0,
      {
        fr: `un compte désactivé ne reçoit plus, ni ${gone.join(", ")}, qui ont quitté l'entreprise`,
        en: `a disabled account receives no more, nor do ${gone.join(", ")}, who have left the company`,
      },
      receives.join(", "),
    );
    return `LOGIN: ${imapSaid(shut)}; AUTH: ${lastLine(attempt)}; RCPT: ${lastLine(sent[4])}`;
  },
});
