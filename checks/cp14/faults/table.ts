import { groupDn, serviceDn } from "../../../modules/domain-controller/names.js";
import { unicodePwd } from "../../../modules/domain-controller/unicode-pwd.js";
import { mailNames } from "../../../modules/mail-server/mail-names.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { plan } from "../../../stacks/plan/plan.js";
import { serviceLogins } from "../../../stacks/plan/service-logins.js";
import { staff } from "../../../stacks/plan/staff.js";
import { throwAwayPassword } from "../../lib/accounts/throw-away-accounts.js";
import { edit } from "../../lib/edit.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { changeRecord, recordReplicated } from "../../lib/network/dns-change.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";
import { typed } from "../../lib/typed.js";
import { blockOutgoingMail } from "../lib/block-outgoing-mail.js";
import { letterThatWaits } from "../lib/letter-that-waits.js";

export const webmailDown = typed("mail1", "systemctl disable --now php8.2-fpm", [
  "cp14/webmail-reads",
  "cp08/units-start-by-themselves",
]);

export const anyPasswordAccepted = fault({
  needs: ["mail1"],
  reddens: ["cp14/mailboxes-private", "cp14/leavers-shut-out", "cp14/nobody-else-reads"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "/^passdb {/,/^}/{s/driver = .*/driver = static/;s/args = .*/args = nopassword=y/}",
      "systemctl reload dovecot",
    ),
});

export const certificateExpired = fault({
  needs: ["mail1"],
  reddens: ["cp07/tls-is-sound", "cp14/certificates-trusted", "cp14/webmail-reads"],

  async apply({ nodes: { mail1 } }) {
    await expiredCertificate(mail1, Object.values(mailPlaces().names), {
      key: "/etc/ssl/private/mail.key",
      certificate: "/etc/ssl/certs/mail.crt",
    });
    mustSucceed(
      await mail1.within(20_000)`systemctl restart nginx dovecot && systemctl reload postfix`,
    );
  },
});

export const copyLeaves = fault({
  needs: ["mail1"],
  reddens: ["cp14/nobody-else-reads"],

  async apply({ nodes: { mail1 } }) {
    const map = `inline:{ { ${addressOf(staff().director.login)} = ${mailPlaces().customer} } }`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf ${`recipient_bcc_maps=${map}`} && ${reloadPostfix.split(" ")}`,
    );
  },
});

export const deliveryCut = fault({
  needs: ["mail1"],
  reddens: [
    "cp14/letter-inside",
    "cp14/letter-from-outside",
    "cp14/list-reaches-members",
    "cp14/shared-mailbox",
    "cp14/nothing-waits",
  ],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "s,private/dovecot-lmtp,private/lmtp-dovecot,",
      "systemctl reload dovecot",
    );
    await letterThatWaits(mail1, addressOf(staff().director.login));
  },
});

export const directoryAccountRefused = fault({
  needs: ["dc1", "mail1"],
  reddens: [
    "cp14/letter-inside",
    "cp14/letter-from-outside",
    "cp14/letter-to-outside",
    "cp14/signature-verified",
    "cp14/list-reaches-members",
    "cp14/shared-mailbox",
    "cp14/addresses-accepted",
    "cp14/webmail-reads",
    "cp14/quota-effective",
    "cp14/spam-refused",
    "cp14/no-open-relay",
    "cp14/submission-secured",
    "cp14/forged-sender-refused",
    "cp14/mailboxes-private",
    "cp14/leavers-shut-out",
    "cp14/nobody-else-reads",
    "cp01/letter-becomes-ticket",
  ],

  async apply({ nodes: { dc1, mail1 }, token }) {
    // Twice: the directory takes the last password but one for an hour.
    const change = (password: string) =>
      replaced(serviceDn(serviceLogins.mail), "unicodePwd", unicodePwd(password));
    const password = throwAwayPassword(token);
    await mustChange(dc1, [change(password), change(`${password}2`)]);
    // One after the other: Postfix takes no connection for a while where it finds no Dovecot.
    mustSucceed(await mail1.within(20_000)`systemctl restart dovecot && systemctl restart postfix`);
  },
});

export const dkimKeyReplaced = fault({
  needs: ["mail1"],
  reddens: ["cp14/signature-verified"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(20_000)`
      /usr/bin/openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2> /dev/null > /run/key &&
        cat /run/key > ${`/var/lib/rspamd/dkim/${plan().company.domain}.key`} && rm /run/key && systemctl restart rspamd`,
    );
    await mail1.eventually`nc -w 1 127.0.0.1 11332 < /dev/null`;
  },
});

export const filterBypassed = fault({
  needs: ["mail1"],
  reddens: ["cp14/spam-refused", "cp14/forged-sender-refused"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf -P smtp/inet/smtpd_milters= && ${reloadPostfix.split(" ")}`,
    );
  },
});

export const forgersLetIn = fault({
  needs: ["mail1"],
  reddens: ["cp14/forged-sender-refused"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/postfix/main.cf",
      "\\,check_sender_access hash:/etc/postfix/domaine,d",
      reloadPostfix,
    ),
});

export const leaversStillReceive = fault({
  needs: ["mail1"],
  reddens: ["cp14/leavers-shut-out"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/postfix/ldap/personnes.cf",
      "s/(!(userAccountControl:[^)]*))//",
      reloadPostfix,
    ),
});

export const listWithoutAddress = fault({
  needs: ["dc1"],
  reddens: ["cp14/list-reaches-members", "cp14/addresses-accepted"],
  apply: ({ nodes: { dc1 } }) => mustChange(dc1, [replaced(groupDn("GG_Techniciens"), "mail")]),
});

export const mxToAnAlias = fault({
  needs: ["dc1", "probe-srv"],
  reddens: ["cp06/names-resolve", "cp14/mx-leads-here"],

  async apply({ nodes: { dc1, "probe-srv": probe } }) {
    const mx = (name: string) => `${name} 10`;
    await changeRecord(
      dc1,
      "update",
      plan().company.domain,
      "@",
      "MX",
      mx(mailNames().machine),
      mx(mailNames().host),
    );
    await recordReplicated(probe, { name: plan().company.domain, type: "MX" });
  },
});

export const networksTooWide = fault({
  needs: ["mail1"],
  reddens: ["cp14/no-open-relay", "cp14/forged-sender-refused", "cp14/nobody-else-reads"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/postfix/main.cf",
      "s,^mynetworks = .*,mynetworks = 0.0.0.0/0,",
      reloadPostfix,
    ),
});

export const outgoingMailBlocked = fault({
  needs: ["fw1", "mail1"],
  reddens: ["cp14/letter-to-outside", "cp14/signature-verified", "cp14/nothing-waits"],

  async apply({ nodes: { fw1, mail1 } }) {
    await blockOutgoingMail(fw1);
    await letterThatWaits(mail1, mailPlaces().customer);
  },
});

export const passwordsBeforeTls = fault({
  needs: ["mail1"],
  reddens: ["cp14/submission-secured"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf smtpd_tls_auth_only=no &&
        /usr/sbin/postconf -P submission/inet/smtpd_tls_security_level=may && ${reloadPostfix.split(" ")}`,
    );
  },
});

export const quotaLifted = fault({
  needs: ["mail1"],
  reddens: ["cp14/quota-effective"],
  apply: ({ nodes: { mail1 } }) =>
    edit(mail1, "/etc/dovecot/dovecot.conf", "/^  quota_rule = /d", "systemctl reload dovecot"),
});

export const quotaTooLarge = fault({
  needs: ["mail1"],
  reddens: ["cp14/quota-effective"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/dovecot/dovecot.conf",
      "s/^  quota_rule = .*/  quota_rule = *:storage=1G/",
      "systemctl reload dovecot",
    ),
});

export const serversRelayed = fault({
  needs: ["mail1"],
  reddens: ["cp14/no-open-relay", "cp14/nobody-else-reads"],
  apply: ({ nodes: { mail1 } }) =>
    edit(
      mail1,
      "/etc/postfix/main.cf",
      `s,^mynetworks = .*,& ${plan().segments.srv.cidr},`,
      reloadPostfix,
    ),
});

export const sharedMailboxOpen = fault({
  needs: ["mail1"],
  reddens: ["cp14/shared-mailbox", "cp14/nobody-else-reads"],
  apply: ({ nodes: { mail1 } }) =>
    mail1.succeed`echo ${`${mailboxes().sharedFolder}/support authenticated lrwstipe`} >> /etc/dovecot/acl && systemctl reload dovecot`,
});
