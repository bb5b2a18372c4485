import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { mailNames } from "./mail-names.js";

const answering = ofCompany(() =>
  Object.keys(mailboxes().tickets).map((name) => `{ ${name}@${plan().company.domain} = OK }`),
);
const owners = ["personnes", "expediteurs"].map((map) => `proxy:ldap:/etc/postfix/ldap/${map}.cf`);

/** `/etc/postfix/main.cf`. What differs on the submission ports is in master.cf. */
export function postfixConf(): string {
  return `# Messagerie de ${plan().company.name}. Voir ce qui est réglé : postconf -n        Files : postqueue -p
compatibility_level = 3.6
myhostname = ${mailNames().host}
mydomain = ${plan().company.domain}
myorigin = ${plan().company.domain}
mydestination = ${mailNames().machine}, localhost
inet_protocols = ipv4
# Personne d'autre que la machine elle-même n'envoie au loin sans s'identifier
mynetworks = 127.0.0.0/8
# Un service qui n'a pas pu démarrer (Dovecot relancé au même moment) recommence aussitôt, et non une minute après
service_throttle_time = 1s
append_dot_mydomain = no
biff = no
alias_maps = hash:/etc/aliases
local_recipient_maps = $alias_maps
alias_database = hash:/etc/aliases
recipient_delimiter = +
mailbox_size_limit = 0
message_size_limit = ${mailboxes().messageMib * 1024 * 1024}
smtpd_banner = $myhostname ESMTP

# Nos boîtes : l'annuaire dit lesquelles, Dovecot les garde
virtual_mailbox_domains = ${plan().company.domain}
virtual_mailbox_maps = proxy:ldap:/etc/postfix/ldap/personnes.cf, proxy:ldap:/etc/postfix/ldap/partages.cf
virtual_alias_maps = hash:/etc/postfix/virtual, proxy:ldap:/etc/postfix/ldap/listes.cf
virtual_transport = lmtp:unix:private/dovecot-lmtp
smtpd_sender_login_maps = ${owners.join(", ")}
proxy_read_maps = $virtual_mailbox_maps, $virtual_alias_maps, $smtpd_sender_login_maps

# Port 25 : ni relais, ni courrier d'Internet qui se dit de chez nous
smtpd_helo_required = yes
disable_vrfy_command = yes
smtpd_sender_restrictions =
    permit_mynetworks,
    check_client_access cidr:/etc/postfix/internes,
    check_sender_access hash:/etc/postfix/domaine,
    reject_non_fqdn_sender,
    reject_unknown_sender_domain
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, check_client_access cidr:/etc/postfix/relais, reject_unauth_destination
# L'assistance répond à qui lui écrit du dehors, et seulement sous ses propres adresses
smtpd_restriction_classes = assistance
assistance = check_sender_access inline:{ ${answering().join(", ")} }
smtpd_recipient_restrictions = reject_non_fqdn_recipient, check_policy_service unix:private/quota-status

# TLS, et les mots de passe seulement dedans : Dovecot les vérifie
smtpd_tls_chain_files = /etc/ssl/private/mail.key, /etc/ssl/certs/mail.crt
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_tls_protocols = >=TLSv1.2
smtpd_tls_mandatory_protocols = >=TLSv1.2
# Postfix accepterait des chiffres anonymes, où le serveur ne se prouve pas.
smtpd_tls_exclude_ciphers = aNULL
smtpd_tls_received_header = yes
smtp_tls_security_level = may
smtp_tls_CApath = /etc/ssl/certs
smtpd_sasl_type = dovecot
smtpd_sasl_path = private/auth

# rspamd signe ce qui part et juge ce qui entre ; sans lui rien ne passe
smtpd_milters = inet:127.0.0.1:11332
non_smtpd_milters = $smtpd_milters
milter_default_action = tempfail

# Une panne d'exercice est vite réparée : réessayer souvent
queue_run_delay = 30s
minimal_backoff_time = 30s
maximal_backoff_time = 10m
`;
}
