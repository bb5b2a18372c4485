import { mailboxes } from "../../stacks/plan/mailboxes.js";
import { outsideSites } from "../../stacks/plan/outside-sites.js";
import { plan } from "../../stacks/plan/plan.js";
import { serviceLogins } from "../../stacks/plan/service-logins.js";
import { notThere } from "../lib/declared/not-there.js";
import { unreported } from "../lib/helpdesk/unreported.js";
import type { Case, Hints } from "../lib/hint.js";
import { mailPlaces } from "../lib/mail/mail-places.js";

const { domain } = plan.company;

/** mail1 does not learn from the directory who is who: it keeps people waiting, or puts them off. */
const accountRefused = {
  when: /(?:AUTH|587|LOGIN): no answer|AUTH: (?:4|535)|587: 4\d\d .*auth|reason unavailable|\[UNAVAILABLE\]|[Tt]emporary (?:lookup|auth)|no valid recipients/,
  causes: ["cp14/directory-account-refused"],
  where: {
    fr: "Le serveur ne répond pas à qui s'identifie, ou ne trouve pas les adresses : il demande tout cela à l'annuaire, commencez par ce lien.",
    en: "The server does not answer whoever logs in, or does not find addresses: it asks the directory for all that, begin with that link.",
  },
  what: {
    fr: `Si l'annuaire lui-même va bien, c'est le compte de service par lequel mail1 l'interroge (${serviceLogins.mail}) qui y est refusé.`,
    en: `If the directory itself is well, it is the service account by which mail1 asks it (${serviceLogins.mail}) that is refused there.`,
  },
  how: {
    fr: `\`journalctl -t dovecot\` : « invalid credentials » pour ${serviceLogins.mail} ? Rendez-lui le mot de passe que mail1 garde (\`samba-tool user setpassword ${serviceLogins.mail}\`), ou changez-le des deux côtés (/etc/postfix/ldap, /etc/dovecot/annuaire-*).`,
    en: `\`journalctl -t dovecot\`: “invalid credentials” for ${serviceLogins.mail}? Give it back the password that mail1 keeps (\`samba-tool user setpassword ${serviceLogins.mail}\`), or change it on both sides (/etc/postfix/ldap, /etc/dovecot/annuaire-*).`,
  },
} as const satisfies Case;

/** mail1 takes letters and does not put them into mailboxes. */
const atInbox = {
  when: /IMAP SEARCH|INBOX: nothing|member's inbox: nothing|SEARCH: /,
  causes: ["cp14/delivery-cut"],
  what: {
    fr: "mail1 accepte le message et ne le remet pas en boîte : il attend dans la file, entre Postfix et Dovecot (LMTP).",
    en: "mail1 takes the letter and does not put it into the mailbox: it waits in the queue, between Postfix and Dovecot (LMTP).",
  },
  how: {
    fr: "Le chemin de la prise LMTP doit être le même dans /etc/dovecot/dovecot.conf (service lmtp) et dans `postconf virtual_transport` ; `systemctl reload dovecot`, puis `postqueue -f`.",
    en: "The path of the LMTP socket must be the same in /etc/dovecot/dovecot.conf (service lmtp) and in `postconf virtual_transport`; `systemctl reload dovecot`, then `postqueue -f`.",
  },
} as const satisfies Case;

/** The Internet does not get a greeting from mail1, or not in time. */
const noGreeting = {
  when: /no greeting/,
  causes: ["cp07/nat-removed"],
  where: {
    fr: "Le port 25 ne salue même pas qui vient d'Internet : le chemin jusqu'à mail1, puis ce que mail1 attend avant de parler.",
    en: "Port 25 does not even greet whoever comes from the Internet: the way to mail1, then what mail1 waits for before it speaks.",
  },
  what: {
    fr: "Si la connexion s'ouvre et que rien ne vient, mail1 attend lui-même des noms d'Internet qu'il n'obtient pas ; si elle ne s'ouvre pas, c'est la publication du port.",
    en: "If the connection opens and nothing comes, mail1 waits itself for Internet names that it does not get; if it does not open, it is how the port is published.",
  },
  how: {
    fr: `Depuis mail1, \`dig ${outsideSites.web}\` : sans réponse, rétablissez la sortie vers Internet (source NAT de fw1, redirecteur DNS) ; avec une réponse, la ligne \`dnat\` du port 25 dans /etc/nftables.conf de fw1.`,
    en: `From mail1 \`dig ${outsideSites.web}\`: no answer, put the way out to the Internet right (fw1's source NAT, DNS forwarder); an answer, the \`dnat\` line of port 25 in fw1's /etc/nftables.conf.`,
  },
} as const satisfies Case;

export const hints = {
  "mx-leads-here": {
    where: {
      fr: "Le côté cité (lan ou wan) dit de quelle zone il s'agit : l'interne, sur les contrôleurs, ou la publique, sur ext1.",
      en: "The side told (lan or wan) says which zone it is: the internal one, on the controllers, or the public one, on ext1.",
    },
    cases: [
      {
        when: / CNAME/,
        causes: ["cp14/mx-to-an-alias"],
        what: {
          fr: "Le MX désigne un alias : un MX doit mener à un nom qui a lui-même une adresse.",
          en: "The MX names an alias: an MX must lead to a name that has an address itself.",
        },
        how: {
          fr: `\`samba-tool dns update dc1 ${domain} @ MX 'ALIAS 10' 'NOM_AVEC_ADRESSE 10' -P\` : le nom qui a l'enregistrement A.`,
          en: `\`samba-tool dns update dc1 ${domain} @ MX 'ALIAS 10' 'NAME_WITH_ADDRESS 10' -P\`: the name that has the A record.`,
        },
      },
      {
        when: /PTR ∅/,
        what: {
          fr: "L'adresse du serveur n'a pas de nom dans la zone inverse.",
          en: "The server's address has no name in the reverse zone.",
        },
      },
    ],
  },
  "letter-inside": {
    where: {
      fr: "Trois étapes : dépôt (587), remise en boîte, lecture (IMAPS). Ce qui est constaté dit laquelle échoue.",
      en: "Three steps: submission (587), delivery, reading (IMAPS). What is seen says which one fails.",
    },
    cases: [accountRefused, atInbox],
  },
  "letter-from-outside": {
    where: {
      fr: "Le message part d'ext1 : regardez d'abord s'il y attend encore, et pour quelle raison.",
      en: "The letter leaves from ext1: see first whether it still waits there, and why.",
    },
    cases: [
      accountRefused,
      { ...atInbox, when: /ext1: sent/ },
      {
        when: /ext1: (?!sent).+/,
        what: {
          fr: "Le message est resté chez l'expéditeur : mail1 ne l'a pas pris, ou pas à temps (port 25 publié, réponse de mail1, ses propres requêtes DNS).",
          en: "The letter stayed with its sender: mail1 did not take it, or not in time (port 25 published, mail1's answer, its own DNS questions).",
        },
        how: {
          fr: `Depuis ext1 : \`nc -v ADRESSE_PUBLIQUE 25\` ; rien, c'est le dnat de fw1 ou sa règle ; une bannière qui tarde, depuis mail1 \`dig ${outsideSites.web}\` (sortie vers Internet, NAT).`,
          en: `From ext1: \`nc -v PUBLIC_ADDRESS 25\`; nothing, it is fw1's dnat or its rule; a banner that is late, from mail1 \`dig ${outsideSites.web}\` (way out to the Internet, NAT).`,
        },
      },
    ],
  },
  "letter-to-outside": {
    where: {
      fr: "Le message est accepté et n'arrive pas : la file d'attente de mail1 en donne la raison.",
      en: "The letter is taken and does not arrive: mail1's queue gives the reason.",
    },
    cases: [
      accountRefused,
      {
        when: /: nothing\./,
        causes: ["cp14/outgoing-mail-blocked", "cp07/nat-removed"],
        what: {
          fr: "mail1 ne joint pas le serveur du destinataire : ce n'est pas la messagerie, mais le chemin vers Internet (filtrage du port 25, NAT) ou les noms.",
          en: "mail1 does not reach the recipient's server: it is not the mail, but the way to the Internet (filter on port 25, NAT) or names.",
        },
        how: {
          fr: `Depuis mail1 : \`dig MX ${mailboxes.outside.domain}\`, puis \`nc -vz ${mailPlaces.peerName} 25\`. Sur fw1, la règle forward de mail1 vers wan 25/tcp et le source NAT doivent être dans /etc/nftables.conf ; rechargez, puis \`postqueue -f\`.`,
          en: `From mail1: \`dig MX ${mailboxes.outside.domain}\`, then \`nc -vz ${mailPlaces.peerName} 25\`. On fw1, the forward rule from mail1 to wan 25/tcp and source NAT must be in /etc/nftables.conf; reload, then \`postqueue -f\`.`,
        },
      },
    ],
  },
  "signature-verified": {
    where: {
      fr: "SPF, DKIM, DMARC : voyez lequel n'est pas « pass », ou si le message n'arrive pas du tout.",
      en: "SPF, DKIM, DMARC: see which is not “pass”, or whether the letter does not arrive at all.",
    },
    cases: [
      accountRefused,
      {
        when: /dkim=(?!pass)/,
        causes: ["cp14/dkim-key-replaced"],
        where: {
          fr: "Le message arrive, mais sa signature ne se vérifie pas : deux clés à comparer, celle qui signe et celle qui est publiée.",
          en: "The letter arrives, but its signature does not verify: two keys to compare, the one that signs and the one published.",
        },
        what: {
          fr: "mail1 signe avec une clé qui n'est pas celle que le DNS publie.",
          en: "mail1 signs with a key that is not the one that the DNS publishes.",
        },
        how: {
          fr: `\`openssl pkey -in /var/lib/rspamd/dkim/${domain}.key -pubout\` contre \`dig TXT mail._domainkey.${domain}\` : remettez l'ancienne clé, ou publiez la nouvelle, puis \`systemctl restart rspamd\`.`,
          en: `\`openssl pkey -in /var/lib/rspamd/dkim/${domain}.key -pubout\` against \`dig TXT mail._domainkey.${domain}\`: put the old key back, or publish the new one, then \`systemctl restart rspamd\`.`,
        },
      },
      {
        when: /: nothing/,
        causes: ["cp14/outgoing-mail-blocked", "cp07/nat-removed"],
        what: {
          fr: "Rien à vérifier tant que le message n'arrive pas : c'est l'envoi vers Internet qui est coupé.",
          en: "Nothing to verify as long as the letter does not arrive: it is sending to the Internet that is cut.",
        },
        how: {
          fr: "`postqueue -p` sur mail1, puis la sortie 25/tcp et le source NAT dans /etc/nftables.conf de fw1.",
          en: "`postqueue -p` on mail1, then the way out on 25/tcp and source NAT in fw1's /etc/nftables.conf.",
        },
      },
    ],
  },
  "addresses-accepted": {
    where: {
      fr: "Le code SMTP dit le genre de refus : 550 adresse inconnue, 552 ou 452 boîte sans place, 4xx panne passagère.",
      en: "The SMTP code tells the kind of refusal: 550 unknown address, 552 or 452 no room in the mailbox, 4xx passing trouble.",
    },
    cases: [
      accountRefused,
      {
        when: /: (?:552|452|422)|[Qq]uota/,
        causes: ["cp14/mailbox-full"],
        what: {
          fr: "La boîte citée est pleine.",
          en: "The mailbox told is full.",
        },
        how: {
          fr: "`doveadm quota get -u LOGIN`, puis avec l'accord du titulaire, `doveadm expunge -u LOGIN mailbox INBOX larger 5M` (ou une règle de quota pour lui).",
          en: "`doveadm quota get -u LOGIN`, then with the owner's consent `doveadm expunge -u LOGIN mailbox INBOX larger 5M` (or a quota rule of his own).",
        },
      },
      {
        when: /techniciens: 55\d/,
        causes: ["cp14/list-without-address"],
        what: {
          fr: "L'adresse est celle d'une liste, et la liste n'a plus d'adresse dans l'annuaire.",
          en: "The address is a list's, and the list has no address in the directory any more.",
        },
        how: {
          fr: "Rendez au groupe GG_Techniciens son attribut mail (`samba-tool group edit GG_Techniciens`), puis `postmap -q` sur la liste.",
          en: "Give group GG_Techniciens its attribute mail again (`samba-tool group edit GG_Techniciens`), then `postmap -q` on the list.",
        },
      },
    ],
  },
  "list-reaches-members": {
    where: {
      fr: "Une liste est un groupe de l'annuaire qui a une adresse : adresse, membres, puis remise.",
      en: "A list is a group of the directory that has an address: address, members, then delivery.",
    },
    cases: [
      accountRefused,
      {
        when: /587: 55\d/,
        causes: ["cp14/list-without-address"],
        what: {
          fr: "L'adresse de la liste est inconnue : le groupe a perdu son attribut mail.",
          en: "The list's address is unknown: the group has lost its attribute mail.",
        },
        how: {
          fr: `\`samba-tool group edit GG_Techniciens\` : remettez \`mail: techniciens@${domain}\`, vérifiez par \`postmap -q techniciens@${domain} ldap:/etc/postfix/ldap/listes.cf\`.`,
          en: `\`samba-tool group edit GG_Techniciens\`: put \`mail: techniciens@${domain}\` back, check with \`postmap -q techniciens@${domain} ldap:/etc/postfix/ldap/listes.cf\`.`,
        },
      },
      atInbox,
    ],
  },
  "list-of-the-service": {
    where: {
      fr: "Ce que Postfix fait de l'adresse de la liste, et ce qu'est une liste dans l'annuaire : comparez avec une liste qui marche.",
      en: "What Postfix makes of the list's address, and what a list is in the directory: compare with a list that works.",
    },
    cases: [
      {
        when: /^587: /m,
        what: {
          fr: "L'adresse n'existe pas : aucun groupe ne la porte.",
          en: "The address does not exist: no group has it.",
        },
      },
    ],
    what: {
      fr: "L'adresse existe, mais ne mène pas aux membres du service, ou mène à d'autres aussi.",
      en: "The address exists, but does not lead to the members of the service, or leads to others as well.",
    },
    how: {
      fr: "Donnez l'adresse au groupe de rôle du service, dans son attribut mail (`samba-tool group edit`) ; ôtez d'/etc/postfix/virtual ce qui la cache, puis `postmap /etc/postfix/virtual`.",
      en: "Give the address to the role group of the service, in its attribute mail (`samba-tool group edit`); take out of /etc/postfix/virtual what hides it, then `postmap /etc/postfix/virtual`.",
    },
  },
  "shared-mailbox": {
    where: {
      fr: "Séparez la remise du message dans la boîte partagée, et le droit du membre de l'y lire.",
      en: "Keep apart the delivery into the shared mailbox, and the member's right to read there.",
    },
    cases: [
      accountRefused,
      {
        when: /SELECT INBOX: /,
        causes: ["cp14/shared-mailbox-open"],
        where: {
          fr: "La boîte partagée s'ouvre à qui n'est pas du groupe : les ACL de Dovecot.",
          en: "The shared mailbox opens to whoever is not of the group: Dovecot's ACLs.",
        },
        what: {
          fr: "Une ligne d'ACL ouvre la boîte à tout compte authentifié.",
          en: "An ACL line opens the mailbox to every account that has logged in.",
        },
        how: {
          fr: "Dans /etc/dovecot/acl, ne gardez pour cette boîte que la ligne du groupe ; ôtez celle d'`authenticated` (ou `anyone`), puis `systemctl reload dovecot`.",
          en: "In /etc/dovecot/acl keep only the group's line for this mailbox; remove the one of `authenticated` (or `anyone`), then `systemctl reload dovecot`.",
        },
      },
      atInbox,
    ],
  },
  "webmail-reads": {
    where: {
      fr: "Le webmail a deux côtés : le site (nginx, PHP), et son propre accès à la boîte en IMAPS.",
      en: "The webmail has two sides: the site (nginx, PHP), and its own access to the mailbox over IMAPS.",
    },
    cases: [
      accountRefused,
      {
        when: /login: (?:502|503|504)/,
        causes: ["cp14/webmail-down"],
        what: {
          fr: "nginx répond, mais ce qui fait les pages (PHP) ne répond pas derrière lui.",
          en: "nginx answers, but what makes the pages (PHP) does not answer behind it.",
        },
        how: {
          fr: "`systemctl enable --now php8.2-fpm` sur mail1.",
          en: "`systemctl enable --now php8.2-fpm` on mail1.",
        },
      },
      {
        when: /login: (?:200|401|403)/,
        causes: ["cp14/certificate-expired"],
        what: {
          fr: "Le site marche, et n'ouvre pas la boîte : il vérifie le certificat IMAPS, qui n'est plus valide, ou le mot de passe est refusé.",
          en: "The site works, and does not open the mailbox: it verifies the IMAPS certificate, which is valid no more, or the password is refused.",
        },
        how: {
          fr: "`openssl s_client -connect localhost:993` sur mail1 : date et émetteur ; remettez le certificat de l'autorité du labo, `systemctl restart dovecot nginx`.",
          en: "`openssl s_client -connect localhost:993` on mail1: date and issuer; put the certificate of the lab's authority back, `systemctl restart dovecot nginx`.",
        },
      },
    ],
  },
  "nothing-waits": {
    where: {
      fr: "La raison de l'attente est écrite à côté de chaque message : lisez-la avant de relancer la file.",
      en: "The reason for waiting is written beside each letter: read it before you flush the queue.",
    },
    cases: [
      {
        when: /lmtp|private\//,
        causes: ["cp14/delivery-cut"],
        what: {
          fr: "Le courrier attend devant les boîtes : la remise locale (LMTP) échoue.",
          en: "Mail waits before the mailboxes: local delivery (LMTP) fails.",
        },
        how: {
          fr: "Rétablissez la prise LMTP de /etc/dovecot/dovecot.conf (celle de `postconf virtual_transport`), `systemctl reload dovecot`, `postqueue -f`.",
          en: "Restore the LMTP socket of /etc/dovecot/dovecot.conf (that of `postconf virtual_transport`), `systemctl reload dovecot`, `postqueue -f`.",
        },
      },
      {
        when: /:25\b|timed out|connect to/,
        causes: ["cp14/outgoing-mail-blocked"],
        what: {
          fr: "Le courrier attend de sortir : le serveur d'en face n'est pas joint.",
          en: "Mail waits to get out: the server at the other end is not reached.",
        },
        how: {
          fr: "Rendez à mail1 sa sortie en 25/tcp sur fw1 (/etc/nftables.conf, forward), puis `postqueue -f` et `postqueue -p`.",
          en: "Give mail1 its way out on 25/tcp on fw1 again (/etc/nftables.conf, forward), then `postqueue -f` and `postqueue -p`.",
        },
      },
    ],
  },
  "quota-effective": {
    where: {
      fr: "Le quota est une règle de Dovecot, annoncée en IMAP : demandez-la comme un client (GETQUOTAROOT).",
      en: "The quota is a rule of Dovecot's, announced over IMAP: ask for it as a client does (GETQUOTAROOT).",
    },
    cases: [
      accountRefused,
      {
        when: / at most\n/,
        causes: ["cp14/quota-too-large"],
        what: {
          fr: "Un quota est annoncé, plus grand que celui de l'entreprise.",
          en: "A quota is announced, larger than the company's.",
        },
        how: {
          fr: "Dans `plugin { … }` de /etc/dovecot/dovecot.conf : `quota_rule = *:storage=…M`, la valeur attendue, puis `systemctl reload dovecot`.",
          en: "In `plugin { … }` of /etc/dovecot/dovecot.conf: `quota_rule = *:storage=…M`, the value expected, then `systemctl reload dovecot`.",
        },
      },
      {
        when: /GETQUOTAROOT|APPEND \d+/,
        causes: ["cp14/quota-lifted"],
        what: {
          fr: "Aucune limite n'est annoncée ou appliquée : la règle de quota manque.",
          en: "No limit is announced or applied: the quota rule is missing.",
        },
        how: {
          fr: "Dans `plugin { … }` de /etc/dovecot/dovecot.conf : `quota_rule = *:storage=…M`, puis `systemctl reload dovecot` et `doveadm quota get -u LOGIN`.",
          en: "In `plugin { … }` of /etc/dovecot/dovecot.conf: `quota_rule = *:storage=…M`, then `systemctl reload dovecot` and `doveadm quota get -u LOGIN`.",
        },
      },
    ],
  },
  "spam-refused": {
    where: {
      fr: "Entre le port 25 et la boîte, le filtre (rspamd) : est-il appelé pour ce qui vient d'Internet ?",
      en: "Between port 25 and the mailbox, the filter (rspamd): is it called for what comes from the Internet?",
    },
    cases: [
      accountRefused,
      {
        when: /INBOX: /,
        causes: ["cp14/filter-bypassed"],
        what: {
          fr: "Le message indésirable arrive en boîte : le port 25 ne passe plus par le filtre.",
          en: "The unsolicited letter gets into the mailbox: port 25 no longer goes through the filter.",
        },
        how: {
          fr: "`postconf -P smtp/inet/smtpd_milters` ne doit rien surcharger (ôtez-le de master.cf), `postconf smtpd_milters` nomme inet:127.0.0.1:11332, `systemctl status rspamd` ; `postfix reload`.",
          en: "`postconf -P smtp/inet/smtpd_milters` must override nothing (remove it from master.cf), `postconf smtpd_milters` names inet:127.0.0.1:11332, `systemctl status rspamd`; `postfix reload`.",
        },
      },
      noGreeting,
      {
        when: /^25: (?!2\d\d).*$/m,
        where: {
          fr: "Même un message ordinaire n'est pas pris : l'arrivée du courrier, avant le filtre.",
          en: "Not even an ordinary letter is taken: the arrival of mail, before the filter.",
        },
      },
    ],
  },
  "no-open-relay": {
    where: {
      fr: "Deux adresses, deux réponses : la nôtre doit être prise, celle d'une autre entreprise non.",
      en: "Two addresses, two answers: ours must be taken, another company's not.",
    },
    cases: [
      {
        when: /fournisseur\S*: 2\d\d|test: 2\d\d[^;\n]*$/m,
        causes: ["cp14/networks-too-wide", "cp14/servers-relayed"],
        what: {
          fr: "mail1 relaie pour qui le demande de ce côté : il le tient pour son réseau, ou n'a plus de refus final.",
          en: "mail1 relays for whoever asks from that side: it takes it for its own network, or has no final refusal any more.",
        },
        how: {
          fr: "`postconf -e 'mynetworks = 127.0.0.0/8 [::1]/128'`, vérifiez `reject_unauth_destination` dans smtpd_relay_restrictions, `postfix reload`.",
          en: "`postconf -e 'mynetworks = 127.0.0.0/8 [::1]/128'`, see to `reject_unauth_destination` in smtpd_relay_restrictions, `postfix reload`.",
        },
      },
      noGreeting,
    ],
  },
  "submission-secured": {
    where: {
      fr: "Le port 587 a ses propres réglages dans master.cf : TLS exigé, puis mot de passe exigé.",
      en: "Port 587 has settings of its own in master.cf: TLS demanded, then a password demanded.",
    },
    cases: [
      accountRefused,
      {
        when: /^EHLO: /m,
        causes: ["cp14/passwords-before-tls"],
        what: {
          fr: "Le serveur propose ou accepte un mot de passe avant TLS : il passerait en clair.",
          en: "The server offers or takes a password before TLS: it would go in clear.",
        },
        how: {
          fr: "Dans cet ordre : `postconf -e smtpd_tls_auth_only=yes`, `postconf -P submission/inet/smtpd_tls_security_level=encrypt`, `postfix reload`.",
          en: "In this order: `postconf -e smtpd_tls_auth_only=yes`, `postconf -P submission/inet/smtpd_tls_security_level=encrypt`, `postfix reload`.",
        },
      },
    ],
  },
  "forged-sender-refused": {
    where: {
      fr: "Trois barrières : l'enveloppe (Postfix, port 25), l'en-tête From (rspamd), l'expéditeur authentifié (587). Voyez laquelle cède.",
      en: "Three barriers: the envelope (Postfix, port 25), the From header (rspamd), the sender who logged in (587). See which gives way.",
    },
    cases: [
      accountRefused,
      {
        when: /^MAIL FROM:/m,
        causes: ["cp14/forgers-let-in", "cp14/networks-too-wide"],
        what: {
          fr: "D'Internet, une enveloppe à notre nom est prise : le contrôle de l'expéditeur manque, ou mail1 croit que l'appelant est de chez nous.",
          en: "From the Internet, an envelope in our name is taken: the check of the sender is missing, or mail1 believes that the caller is one of us.",
        },
        how: {
          fr: "`postconf mynetworks` ne doit couvrir que la machine ; `smtpd_sender_restrictions` doit garder `check_sender_access hash:/etc/postfix/domaine` (table à jour : `postmap`) ; `postfix reload`.",
          en: "`postconf mynetworks` must cover the machine alone; `smtpd_sender_restrictions` must keep `check_sender_access hash:/etc/postfix/domaine` (table up to date: `postmap`); `postfix reload`.",
        },
      },
      {
        when: /^From: /m,
        causes: ["cp14/filter-bypassed"],
        what: {
          fr: "L'en-tête From n'est plus jugé : le filtre n'est pas appelé sur le port 25, ou sa règle DMARC ne refuse plus.",
          en: "The From header is no longer judged: the filter is not called on port 25, or its DMARC rule refuses no more.",
        },
        how: {
          fr: "Ôtez de master.cf tout `-o smtpd_milters=` sur smtp/inet, vérifiez rspamd (`systemctl status rspamd`, dmarc.conf), `postfix reload`.",
          en: "Remove any `-o smtpd_milters=` on smtp/inet from master.cf, see to rspamd (`systemctl status rspamd`, dmarc.conf), `postfix reload`.",
        },
      },
      noGreeting,
    ],
  },
  "mailboxes-private": {
    where: {
      fr: "Ce que voit un collègue dans sa propre boîte : dossiers, espaces de noms, ACL.",
      en: "What a colleague sees in his own mailbox: folders, namespaces, ACLs.",
    },
    cases: [
      {
        when: /wrong password is refused/,
        causes: ["cp14/any-password-accepted"],
        where: {
          fr: "Comment Dovecot vérifie un mot de passe (passdb) : une seule source, l'annuaire.",
          en: "How Dovecot verifies a password (passdb): one source alone, the directory.",
        },
        what: {
          fr: "N'importe quel mot de passe ouvre la boîte : une source d'essai a été laissée en service.",
          en: "Any password opens the mailbox: a source for trials was left in service.",
        },
        how: {
          fr: "`doveconf -n passdb` : ôtez `driver = static` et `nopassword`, remettez `driver = ldap` avec son fichier /etc/dovecot/annuaire-*.conf.ext, `systemctl reload dovecot`.",
          en: "`doveconf -n passdb`: remove `driver = static` and `nopassword`, put `driver = ldap` with its file /etc/dovecot/annuaire-*.conf.ext back, `systemctl reload dovecot`.",
        },
      },
      accountRefused,
    ],
  },
  "leavers-shut-out": {
    where: {
      fr: "Lire, envoyer, recevoir : voyez ce que le compte fermé peut encore, et quelle recherche d'annuaire en décide.",
      en: "Read, send, receive: see what the closed account can still do, and which directory search decides it.",
    },
    cases: [
      { ...accountRefused, when: /an enabled account reads/ },
      {
        when: /reads no more|sends no more/,
        causes: ["cp14/any-password-accepted"],
        what: {
          fr: "Le compte désactivé s'identifie encore : Dovecot ne demande pas, ou plus, à l'annuaire.",
          en: "The disabled account still logs in: Dovecot does not, or no longer, ask the directory.",
        },
        how: {
          fr: "`doveconf -n passdb` : le pilote ldap seul, filtre des comptes actifs compris ; `systemctl reload dovecot`.",
          en: "`doveconf -n passdb`: the ldap driver alone, with its filter on enabled accounts; `systemctl reload dovecot`.",
        },
      },
      {
        when: /receives no more/,
        causes: ["cp14/leavers-still-receive", "cp09/leaver-still-enabled"],
        what: {
          fr: "L'adresse prend encore du courrier : ou le compte cité est toujours actif, ou la recherche de Postfix ne distingue plus les comptes désactivés.",
          en: "The address still takes mail: either the account told is still enabled, or Postfix's search no longer tells disabled accounts apart.",
        },
        how: {
          fr: "`samba-tool user disable COMPTE` s'il est actif ; sinon rendez à query_filter de /etc/postfix/ldap/personnes.cf la clause `(!(userAccountControl:1.2.840.113556.1.4.803:=2))`, puis `postfix reload`.",
          en: "`samba-tool user disable ACCOUNT` if it is enabled; otherwise give query_filter of /etc/postfix/ldap/personnes.cf the clause `(!(userAccountControl:1.2.840.113556.1.4.803:=2))` again, then `postfix reload`.",
        },
      },
    ],
  },
  "certificates-trusted": {
    where: {
      fr: "Voyez quels ports sont en défaut : tous, c'est le fichier du certificat ; un seul, c'est le service qui ne l'a pas relu ou ne répond pas.",
      en: "See which ports are at fault: all, it is the certificate's file; one alone, it is the service that did not read it again or does not answer.",
    },
    cases: [
      {
        when: /: (?:10|18|19|20|21) \(|under \d+ days/,
        causes: ["cp14/certificate-expired"],
        what: {
          fr: "Le certificat n'est plus bon : expiré, ou signé par personne que les postes connaissent.",
          en: "The certificate is no good any more: expired, or signed by nobody that workstations know.",
        },
        how: {
          fr: "Remettez dans /etc/ssl le certificat et la clé de l'autorité du labo (/run/plateau), puis `systemctl restart nginx dovecot` et `systemctl reload postfix`.",
          en: "Put the certificate and key of the lab's authority (/run/plateau) back into /etc/ssl, then `systemctl restart nginx dovecot` and `systemctl reload postfix`.",
        },
      },
      {
        when: /\b25: no certificate/,
        causes: ["cp07/nat-removed"],
        what: {
          fr: "Seul le port 25 vu d'Internet ne présente rien : mail1 tarde à répondre, faute de noms d'Internet.",
          en: "Port 25 alone, seen from the Internet, shows nothing: mail1 is late to answer for want of Internet names.",
        },
        how: noGreeting.how,
      },
    ],
  },
  "nobody-else-reads": {
    where: {
      fr: "La machine et le réglage cités : ce qui est là et que personne n'a prévu, `postconf -n`, `doveconf -n` ou le fichier cité le montrent.",
      en: "The machine and the setting told: what is there and nobody planned is shown by `postconf -n`, `doveconf -n` or the file told.",
    },
    cases: [
      notThere,
      {
        when: /the lists have their members/,
        where: {
          fr: "Ce n'est pas encore ce qui est de trop : mail1 ne trouve les membres d'aucune liste. `postmap -q LISTE ldap:…` sur mail1, et ce que l'annuaire répond à son compte.",
          en: "It is not what is too much yet: mail1 finds no list's members. `postmap -q LIST ldap:…` on mail1, and what the directory answers its account.",
        },
      },
      {
        when: /_bcc/,
        causes: ["cp14/copy-leaves"],
        what: {
          fr: "Postfix fait de certains messages une copie que ni l'expéditeur ni le destinataire ne voient.",
          en: "Postfix makes a copy of some letters that neither sender nor recipient sees.",
        },
        how: {
          fr: "`postconf -X` sur le réglage cité (ou la ligne de main.cf), puis `postfix reload` ; le journal (`journalctl -t postfix/cleanup`) dit depuis quand et pour qui.",
          en: "`postconf -X` on the setting told (or the line of main.cf), then `postfix reload`; the journal (`journalctl -t postfix/cleanup`) tells since when and for whom.",
        },
      },
      {
        when: /mynetworks/,
        causes: ["cp14/networks-too-wide", "cp14/servers-relayed"],
        what: {
          fr: "D'autres que la machine elle-même envoient partout sans s'identifier.",
          en: "Others than the machine itself send anywhere without logging in.",
        },
        how: {
          fr: "`mynetworks = 127.0.0.0/8` dans /etc/postfix/main.cf, puis `postfix reload` ; une application qui doit écrire au dehors a sa ligne dans /etc/postfix/relais.",
          en: "`mynetworks = 127.0.0.0/8` in /etc/postfix/main.cf, then `postfix reload`; an application that has to write outside has its line in /etc/postfix/relais.",
        },
      },
      {
        when: /passdb|userdb|master|auth_/,
        causes: ["cp14/any-password-accepted"],
        what: {
          fr: "Dovecot croit quelqu'un d'autre que l'annuaire sur qui est qui.",
          en: "Dovecot believes somebody else than the directory about who is who.",
        },
        how: {
          fr: "`doveconf -n passdb userdb` : un seul passdb, `driver = ldap`, aucun `master = yes` ni `nopassword` ; puis `systemctl reload dovecot`.",
          en: "`doveconf -n passdb userdb`: one passdb alone, `driver = ldap`, no `master = yes` and no `nopassword`; then `systemctl reload dovecot`.",
        },
      },
      {
        when: /\/acl |dovecot-acl/,
        causes: ["cp14/shared-mailbox-open"],
        what: {
          fr: "Une boîte partagée est ouverte à d'autres que son groupe.",
          en: "A shared mailbox is open to others than its group.",
        },
        how: {
          fr: "/etc/dovecot/acl n'a qu'une ligne par boîte partagée, pour son groupe (`group=DL_…`) : ôtez l'autre, puis `systemctl reload dovecot`.",
          en: "/etc/dovecot/acl has one line for each shared mailbox, for its group (`group=DL_…`): take the other one out, then `systemctl reload dovecot`.",
        },
      },
      {
        when: /: ∅/,
        where: {
          fr: "Rien de trop, mais ce que le plan prévoit n'est pas là : c'est lui d'abord.",
          en: "Nothing too much, but what the plan has is not there: that first.",
        },
        what: {
          fr: "La table ou le registre cité manque, ou n'est plus nommé par la configuration.",
          en: "The table or the register told is missing, or the configuration no longer names it.",
        },
        how: {
          fr: "`postconf -n` dit quelles tables sont lues ; `postmap FICHIER` refait celle qui n'est plus là, puis `postfix reload`.",
          en: "`postconf -n` tells which tables are read; `postmap FILE` makes the one anew that is gone, then `postfix reload`.",
        },
      },
    ],
    what: {
      fr: "Une table, un filtre ou une liste mène du courrier à quelqu'un que le plan ne prévoit pas.",
      en: "A table, a filter or a list leads mail to somebody whom the plan has not.",
    },
    how: {
      fr: "Ôtez la ligne citée (`postmap` refait la table, `sievec` un filtre ; un membre d'une liste est dans l'annuaire), puis voyez au journal qui a reçu quoi.",
      en: "Take the line told away (`postmap` makes the table anew, `sievec` a filter; a member of a list is in the directory), then see in the journal who got what.",
    },
  },
  "audit-reported": {
    where: {
      fr: "Le ticket de l'audit : sa question, et la réponse que le demandeur a reçue.",
      en: "The audit's ticket: its question, and the answer that the requester got.",
    },
    cases: [...unreported],
    how: {
      fr: "Le journal de mail1, `journalctl -t postfix/cleanup` : la ligne du Message-ID donne un numéro de file ; `journalctl | grep NUMÉRO` dit `to=<…>` et `status=sent`.",
      en: "mail1's journal, `journalctl -t postfix/cleanup`: the line of the Message-ID gives a queue's number; `journalctl | grep NUMBER` tells `to=<…>` and `status=sent`.",
    },
  },
} as const satisfies Record<string, Hints>;
