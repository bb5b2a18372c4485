import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";

/** What the outside mail server is called. */
export const outsideMailHost = () => `mail.${mailboxes().outside.domain}`;

/**
 * Files of the outside mail server, by path: Postfix with mailboxes of its own, and two filters that
 * write what they found of SPF, DKIM and DMARC into `Authentication-Results`.
 */
export const outsideMailFiles = ofCompany(
  (): Readonly<Record<string, string>> => ({
    "/etc/mailname": `${mailboxes().outside.domain}\n`,
    "/etc/plateau/mail-users": `${mailboxes().outside.users.join("\n")}\n`,
    "/etc/postfix/main.cf": `# Le courrier d'un client et d'un fournisseur ; leurs boîtes : ~/Maildir
compatibility_level = 3.6
myhostname = ${outsideMailHost()}
mydomain = ${mailboxes().outside.domain}
myorigin = ${mailboxes().outside.domain}
mydestination = ${mailboxes().outside.domain}, localhost
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
biff = no
alias_maps = hash:/etc/aliases
home_mailbox = Maildir/
mailbox_size_limit = 0
smtpd_banner = $myhostname ESMTP
smtpd_helo_required = yes
disable_vrfy_command = yes
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_tls_chain_files = /etc/ssl/private/mail.key, /etc/ssl/certs/mail.crt
smtpd_tls_security_level = may
smtp_tls_security_level = may
smtpd_milters = inet:127.0.0.1:8891, inet:127.0.0.1:8893
milter_default_action = tempfail
queue_run_delay = 30s
minimal_backoff_time = 30s
`,
    "/etc/opendkim.conf": `# Vérifie les signatures DKIM de ce qui arrive
Mode v
Socket inet:8891@127.0.0.1
UserID opendkim
PidFile /run/opendkim/opendkim.pid
Syslog yes
AuthservID ${outsideMailHost()}
AlwaysAddARHeader yes
Nameservers ${plan().machines.ext1.interfaces.wan}
ResolverConfiguration /etc/opendkim-resolveur.conf
`,
    "/etc/opendkim-resolveur.conf": `# unbound, d'office, répond lui-même que rien n'existe sous « test. » (RFC 6761)
server:
    local-zone: "test." nodefault
`,
    "/etc/opendmarc.conf": `# Vérifie SPF et DMARC de ce qui arrive, et applique ce que le domaine demande
Socket inet:8893@127.0.0.1
UserID opendmarc
PidFile /run/opendmarc/opendmarc.pid
Syslog true
AuthservID ${outsideMailHost()}
TrustedAuthservIDs ${outsideMailHost()}
SPFIgnoreResults true
SPFSelfValidate true
RejectFailures true
`,
  }),
);
