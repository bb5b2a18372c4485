import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { helpdesk } from "./helpdesk.js";

/** Files of desk1's Postfix, by path: what it takes from the mail server, and how it sends. */
export const postfixFiles = ofCompany(
  (): Readonly<Record<string, string>> => ({
    "/etc/mailname": `${plan().company.domain}\n`,
    "/etc/postfix/main.cf": `# Courrier de l'assistance : reçu de mail1 pour les adresses de /etc/aliases, envoyé par mail1
compatibility_level = 3.6
myhostname = desk1.${plan().company.domain}
mydomain = ${plan().company.domain}
myorigin = ${plan().company.domain}
mydestination = $myhostname
inet_protocols = ipv4
relayhost = [mail1.${plan().company.domain}]
mynetworks = 127.0.0.0/8
alias_maps = hash:/etc/aliases
alias_database = hash:/etc/aliases
local_recipient_maps = $alias_maps
recipient_delimiter =
biff = no
mailbox_size_limit = 0
message_size_limit = ${mailboxes().messageMib * 1024 * 1024}
smtpd_banner = $myhostname ESMTP
smtpd_helo_required = yes
disable_vrfy_command = yes
# Le serveur de messagerie seul : il a déjà filtré
smtpd_client_restrictions = permit_mynetworks, check_client_access inline:{${plan().machines.mail1.interfaces.dmz}=OK}, reject
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
smtpd_tls_chain_files = /run/plateau/desk1.key, /run/plateau/desk1.crt
smtpd_tls_security_level = may
# Postfix accepterait des chiffres anonymes, où le serveur ne se prouve pas, et TLS 1.0.
smtpd_tls_protocols = >=TLSv1.2
smtpd_tls_exclude_ciphers = aNULL
smtp_tls_security_level = verify
smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt
queue_run_delay = 30s
minimal_backoff_time = 30s
maximal_backoff_time = 10m
`,
    "/etc/aliases": [
      "# Le courrier devient un ticket. Après un changement : newaliases",
      ...helpdesk().addresses.map(
        ({ name, queue }) =>
          `${name}: "|/usr/bin/rt-mailgate --queue ${queue} --action correspond --url http://127.0.0.1:${helpdesk().gatewayPort}"`,
      ),
      `postmaster: postmaster@${plan().company.domain}`,
      "root: postmaster",
      "",
    ].join("\n"),
  }),
);
