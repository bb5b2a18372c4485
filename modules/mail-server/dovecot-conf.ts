import { keysOf } from "../../scripts/ground/keys-of.js";
import { ofCompany } from "../../stacks/plan/company.js";
import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { plan } from "../../stacks/plan/plan.js";
import { directorySearch } from "./directory-search.js";
import { mailStore } from "./mail-store.js";

const sharedNames = ofCompany(() => keysOf(mailboxes().shared));

/** The user and group that all mail belongs to on the disk. */
const owner = "vmail";

function conf(): string {
  return `# Boîtes de ${plan().company.name}. Voir ce qui est réglé : doveconf -n        Essayer un compte : doveadm auth test LOGIN
protocols = imap lmtp sieve
listen = *

ssl = required
ssl_cert = </etc/ssl/certs/mail.crt
ssl_key = </etc/ssl/private/mail.key
ssl_dh = </usr/share/dovecot/dh.pem
ssl_min_protocol = TLSv1.2

# Comptes de l'annuaire : le mot de passe est celui du domaine. Le login vaut avec ou sans @${plan().company.domain}
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_username_format = %Ln
passdb {
  driver = ldap
  args = /etc/dovecot/annuaire-mots-de-passe.conf.ext
}
# Une boîte partagée reçoit du courrier et n'a pas de mot de passe
userdb {
  driver = passwd-file
  args = /etc/dovecot/boites-partagees
}
userdb {
  driver = ldap
  args = /etc/dovecot/annuaire-personnes.conf.ext
  result_success = continue-ok
}
# Puis ce que l'annuaire ajoute aux membres du groupe d'une boîte partagée
${sharedNames()
  .map(
    (name) => `userdb {
  driver = ldap
  args = /etc/dovecot/annuaire-${name}.conf.ext
  skip = notfound
}
`,
  )
  .join("")}
mail_uid = ${owner}
mail_gid = ${owner}
mail_home = ${mailStore}/%n
mail_location = maildir:~/Maildir
mail_plugins = quota acl
first_valid_uid = 1

namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
# Ce qui est lu l'est par chacun pour soi (INDEXPVT)
namespace partages {
  type = public
  separator = /
  prefix = ${mailboxes().sharedFolder}/
  location = maildir:${mailStore}/${mailboxes().sharedFolder}:INDEXPVT=~/partages
  list = children
  subscriptions = no
}

plugin {
  acl = vfile:/etc/dovecot/acl
  quota = count:Boite
  quota_vsizes = yes
  quota_rule = *:storage=${mailboxes().quotaMib}M
  quota_grace = 0
  quota_status_success = DUNNO
  quota_status_nouser = DUNNO
  quota_status_overquota = "552 5.2.2 Boite pleine"
  sieve = file:~/sieve;active=~/.dovecot.sieve
  sieve_before = /etc/dovecot/sieve/indesirables.sieve
}

protocol imap {
  mail_plugins = $mail_plugins imap_quota imap_acl
}
protocol lmtp {
  mail_plugins = $mail_plugins sieve
  postmaster_address = postmaster@${plan().company.domain}
}

# Un bureau entier, le webmail ou le banc partagent une adresse : qui s'y trompe de mot de passe ne ralentit
# pas les autres. C'est l'annuaire qui verrouille un compte que l'on essaie.
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}

service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = 993
    ssl = yes
  }
}
service managesieve-login {
  inet_listener sieve {
    port = 4190
  }
}
service lmtp {
  unix_listener /var/spool/postfix/private/dovecot-lmtp {
    user = postfix
    group = postfix
    mode = 0600
  }
}
service auth {
  unix_listener /var/spool/postfix/private/auth {
    user = postfix
    group = postfix
    mode = 0600
  }
}
service quota-status {
  executable = quota-status -p postfix
  unix_listener /var/spool/postfix/private/quota-status {
    user = postfix
    group = postfix
    mode = 0600
  }
  client_limit = 1
}
`;
}

function search(comment: string, lines: readonly string[]): string {
  return `# ${comment}
uris = ${directorySearch().servers.join(" ")}
ldap_version = 3
dn = ${directorySearch().account}
base = ${directorySearch().base}
tls_require_cert = hard
tls_ca_cert_file = /etc/ssl/certs/ca-certificates.crt
${lines.join("\n")}
`;
}

/** Dovecot's files, by path. The account's password is written into `.conf.ext` at first boot. */
export const dovecotFiles = ofCompany(
  (): Readonly<Record<string, string>> => ({
    "/etc/dovecot/dovecot.conf": conf(),
    "/etc/dovecot/annuaire-mots-de-passe.conf.ext": search(
      "Mot de passe : se lier à l'annuaire sous ce compte",
      [
        "auth_bind = yes",
        `pass_filter = ${directorySearch().person("sAMAccountName", "%u")}`,
        "pass_attrs = sAMAccountName=user",
      ],
    ),
    "/etc/dovecot/annuaire-personnes.conf.ext": search(
      "Personne : compte actif, avec une adresse",
      [
        `user_filter = ${directorySearch().person("sAMAccountName", "%u")}`,
        "user_attrs = sAMAccountName=user",
        `iterate_filter = ${directorySearch().person("sAMAccountName", "*")}`,
        "iterate_attrs = sAMAccountName=user",
      ],
    ),
    ...Object.fromEntries(
      sharedNames().map((name) => [
        `/etc/dovecot/annuaire-${name}.conf.ext`,
        search(`Membres du groupe de la boîte partagée ${name}`, [
          `user_filter = ${directorySearch().worker("%u", name)}`,
          `user_attrs = =acl_groups=${mailboxes().shared[name]}`,
        ]),
      ]),
    ),
    "/etc/dovecot/boites-partagees": sharedNames()
      .map(
        (
          name,
        ) => `${name}:::::${mailStore}/.${name}::userdb_mail=maildir:${mailStore}/${mailboxes().sharedFolder}/.${name} userdb_quota_rule=*:storage=0
`,
      )
      .join(""),
    "/etc/dovecot/acl": [
      "# Droits sur les boîtes partagées : boîte, qui, droits (l voir, r lire, w drapeaux, s lu, t supprimer, i déposer, p envoyer, e purger)",
      ...sharedNames().map(
        (name) => `${mailboxes().sharedFolder}/${name} group=${mailboxes().shared[name]} lrwstipe`,
      ),
      "",
    ].join("\n"),
  }),
);
