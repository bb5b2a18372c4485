import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { mailboxes } from "../../../stacks/plan/mailboxes.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { orderWork } from "../../lib/helpdesk/order-work.js";
import { reportWork } from "../../lib/helpdesk/report-work.js";
import { addressOf, mailPlaces } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { audit } from "../lib/audit.js";

const dovecot = "/etc/dovecot/dovecot.conf";
const rights = "/etc/dovecot/acl";
const settings = "/etc/postfix/main.cf";
const people = "/etc/postfix/ldap/personnes.cf";
const ours = "/etc/postfix/domaine";
const insiders = "/etc/postfix/internes";
const aliases = "/etc/postfix/virtual";
const unfiltered = "/etc/postfix/sans-filtre";
const rule = `quota_rule = *:storage=${mailboxes.quotaMib}M`;
const enabled = "(!(userAccountControl:1.2.840.113556.1.4.803:=2))";
const domainChecked = "check_sender_access hash:/etc/postfix/domaine";
const refusal = `${plan.company.domain} 550 5.7.1 ${plan.company.domain} n'ecrit pas d'ici : s'identifier sur le port 587`;
const { customer } = mailPlaces;
const director = addressOf(staff.director.login);
const openShare = `${mailboxes.sharedFolder}/support authenticated lrwstipe`;

/** What makes all of these files count. */
async function inForce(mail1: Machine): Promise<void> {
  mustSucceed(
    await mail1.within(
      45_000,
    )`systemctl restart dovecot && systemctl restart postfix && for try in $(seq 40); do /usr/lib/plateau/ready > /dev/null 2>&1 && break; sleep 0.3; done`,
  );
}

async function postconf(mail1: Machine, ...words: readonly string[]): Promise<void> {
  mustSucceed(await mail1.within(10_000)`/usr/sbin/postconf ${words}`);
}

export const auditOfTheMail = exercise({
  title: {
    fr: "La messagerie devant les auditeurs",
    en: "The mail before the auditors",
  },
  brief: {
    fr: `La messagerie marche, et les auditeurs ont rempli deux pages. ${staff.itManager.name} vous demande de la remettre en règle ; sa demande est dans un ticket à l'assistance (https://${helpdesk.host}, file Demandes), avec une question à laquelle seul le journal répond. La règle de l'entreprise, sur mail1 :
1. Une boîte tient ${mailboxes.quotaMib} Mio.
2. Ce qui vient d'Internet passe par le filtre ; un message indésirable est refusé ou mis de côté.
3. Pas de mot de passe avant TLS, et rien n'est déposé sans mot de passe.
4. Personne n'écrit au nom d'un autre, ni d'Internet ni entre collègues.
5. Un compte désactivé ne lit, n'envoie ni ne reçoit plus.
6. Aucun message n'est copié, détourné ni ouvert par quelqu'un que le plan ne prévoit pas ; la boîte ${addressOf("support")} s'ouvre aux membres de ${mailboxes.shared.support} seuls.
7. Tout tient après un redémarrage. Répondez dans le ticket : constats, corrections, et la réponse à la question ; résolvez-le.
Pour chaque refus, montrez qu'un essai permis passe. Pendant ce temps, le courrier continue d'aller et de venir.`,
    en: `The mail works, and the auditors have filled two pages. ${staff.itManager.name} asks you to put it in order; what he asks is in a ticket at the helpdesk (https://${helpdesk.host}, queue Demandes), with a question that only the journal answers. The company's rule, on mail1:
1. A mailbox holds ${mailboxes.quotaMib} MiB.
2. What comes from the Internet goes through the filter; an unsolicited message is refused or put aside.
3. No password before TLS, and nothing handed in without a password.
4. Nobody writes in another's name, neither from the Internet nor among colleagues.
5. A disabled account neither reads, nor sends, nor receives any more.
6. No letter is copied, led elsewhere or opened by anybody whom the plan does not have; the mailbox ${addressOf("support")} opens to the members of ${mailboxes.shared.support} alone.
7. All of it outlives a restart. Answer in the ticket: findings, repairs, and the answer to the question; resolve it.
For each refusal show that a try that is allowed goes through. Meanwhile mail goes on coming and going.`,
  },
  minutes: 90,
  needs: ["mail1", "desk1", "probe-lan"],
  proves: [
    "cp14/quota-effective",
    "cp14/spam-refused",
    "cp14/submission-secured",
    "cp14/forged-sender-refused",
    "cp14/leavers-shut-out",
    "cp14/nobody-else-reads",
    "cp14/audit-reported",
  ],
  keeps: [
    "cp14/letter-inside",
    "cp14/letter-from-outside",
    "cp14/letter-to-outside",
    "cp14/list-reaches-members",
    "cp14/no-open-relay",
    "cp14/webmail-reads",
  ],
  restarts: ["mail1"],
  limitMs: 120_000,

  causes: {
    "shortcuts-taken": {
      title: {
        fr: "Quota ôté, filtre contourné, mots de passe en clair, domaine non vérifié, comptes désactivés qui reçoivent, copie des messages de la directrice",
        en: "Quota taken out, filter bypassed, passwords in clear, domain not verified, disabled accounts that receive, a copy of the managing director's letters",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "/^  quota_rule = /d");
        await edit(mail1, settings, `\\,${domainChecked},d`);
        await edit(mail1, people, `s/${enabled}//`);
        await postconf(mail1, "smtpd_tls_auth_only=no");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=may");
        await postconf(mail1, "-P", "smtp/inet/smtpd_milters=");
        await postconf(mail1, `recipient_bcc_maps=inline:{ { ${director} = ${customer} } }`);
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, `s/^  quota_vsizes = yes/&\\n  ${rule}/`);
        await edit(
          mail1,
          settings,
          `s,^    check_client_access cidr:${insiders}\\,,&\\n    ${domainChecked}\\,,`,
        );
        await edit(mail1, people, `s/(mail=%s)/&${enabled}/`);
        await postconf(mail1, "smtpd_tls_auth_only=yes");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=encrypt");
        await postconf(mail1, "-PX", "smtp/inet/smtpd_milters");
        await postconf(mail1, "-X", "recipient_bcc_maps");
      },
    },
    "trial-left-in-force": {
      title: {
        fr: "Quota centuplé, Internet dispensé du filtre, dépôt sans mot de passe, table du domaine vide, comptes désactivés qui reçoivent, boîte du support ouverte à tous",
        en: "Quota a hundred times too large, the Internet spared the filter, handing in without a password, empty table of the domain, disabled accounts that receive, the support's mailbox open to everybody",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, `s/${rule.replace("*", "[*]")}/${rule.replace("M", "00M")}/`);
        await mail1.succeed`echo ${`${plan.segments.wan.cidr} DISABLE`} > ${unfiltered}`;
        await postconf(mail1, `smtpd_milter_maps=cidr:${unfiltered}`);
        await mail1.succeed`sed -i '/^[^#]/d' ${ours} && /usr/sbin/postmap ${ours}`;
        await edit(mail1, people, `s/${enabled}//`);
        await postconf(
          mail1,
          "-P",
          "submission/inet/smtpd_relay_restrictions=permit_sasl_authenticated,reject_unauth_destination",
        );
        await postconf(mail1, "-P", "submission/inet/smtpd_sender_restrictions=permit");
        await mail1.succeed`echo ${openShare} >> ${rights}`;
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, `s/${rule.replace("*", "[*]").replace("M", "00M")}/${rule}/`);
        await postconf(mail1, "-X", "smtpd_milter_maps");
        await mail1.succeed`rm ${unfiltered}`;
        await mail1.succeed`echo ${refusal} >> ${ours} && /usr/sbin/postmap ${ours}`;
        await edit(mail1, people, `s/(mail=%s)/&${enabled}/`);
        await postconf(
          mail1,
          "-P",
          "submission/inet/smtpd_relay_restrictions=permit_sasl_authenticated,reject",
        );
        await postconf(
          mail1,
          "-P",
          "submission/inet/smtpd_sender_restrictions=reject_sender_login_mismatch",
        );
        await edit(mail1, rights, `/ authenticated /d`);
      },
    },
    "half-migrated": {
      title: {
        fr: "Quota sans racine, filtre arrêté et passé outre, mots de passe en clair, Internet tenu pour l'intérieur, comptes désactivés qui reçoivent, adresse de la directrice dédoublée",
        en: "Quota without a root, filter stopped and passed over, passwords in clear, the Internet taken for the inside, disabled accounts that receive, the managing director's address doubled",
      },
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "/^  quota = count:Boite/d");
        await mail1.succeed`systemctl disable --quiet --now rspamd`;
        await postconf(mail1, "milter_default_action=accept");
        await mail1.succeed`echo ${`${plan.segments.wan.cidr} OK`} >> ${insiders}`;
        await edit(mail1, people, `s/${enabled}//`);
        await postconf(mail1, "smtpd_tls_auth_only=no");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=may");
        await mail1.succeed`echo ${`${director} ${director}, ${customer}`} >> ${aliases} && /usr/sbin/postmap ${aliases}`;
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "s/^  quota_vsizes = yes/  quota = count:Boite\\n&/");
        await mail1.succeed`systemctl enable --quiet --now rspamd`;
        await postconf(mail1, "milter_default_action=tempfail");
        await edit(mail1, insiders, `\\,^${plan.segments.wan.cidr} ,d`);
        await edit(mail1, people, `s/(mail=%s)/&${enabled}/`);
        await postconf(mail1, "smtpd_tls_auth_only=yes");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=encrypt");
        await edit(mail1, aliases, `/^${director} /d`, `/usr/sbin/postmap ${aliases}`);
      },
    },
  },

  async setUp(scene) {
    const { reference, letter, recipient } = audit(scene);
    const sender = addressOf(staff.accountant.login);
    const text = `From: ${sender}\nTo: undisclosed-recipients:;\nSubject: Devis\nMessage-ID: <${letter}>\n\nBonjour.\n`;
    await scene.nodes.mail1
      .succeed`printf %s ${text} | /usr/sbin/sendmail -f ${sender} ${addressOf(recipient)}`;
    await orderWork(scene, {
      by: staff.itManager.login,
      subject: `Audit de la messagerie (${reference})`,
      text: `Bonjour, merci de remettre mail1 en règle. Une question de plus : à quelle adresse le message <${letter}> a-t-il été livré ? Répondez ici : ce qui a été trouvé, ce qui a été corrigé, et cette adresse.`,
    });
  },

  async solve(scene) {
    await inForce(scene.nodes.mail1);
    const { reference, recipient } = audit(scene);
    await reportWork(
      scene,
      reference,
      `Bonjour, la messagerie est en règle : quota, filtre, TLS avant tout mot de passe, expéditeurs vérifiés, comptes désactivés refusés, et plus aucune copie ni ouverture de trop. Le message cité a été livré à ${addressOf(recipient)}, d'après le journal.`,
    );
  },
});
