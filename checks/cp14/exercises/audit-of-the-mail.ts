import { ofCompany } from "../../../stacks/plan/company.js";
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
const rule = () => `quota_rule = *:storage=${mailboxes().quotaMib}M`;
const enabled = "(!(userAccountControl:1.2.840.113556.1.4.803:=2))";
const domainChecked = "check_sender_access hash:/etc/postfix/domaine";
const refusal = () =>
  `${plan().company.domain} 550 5.7.1 ${plan().company.domain} n'ecrit pas d'ici : s'identifier sur le port 587`;
const director = ofCompany(() => addressOf(staff().director.login));
const openShare = () => `${mailboxes().sharedFolder}/support authenticated lrwstipe`;

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
  needs: ["mail1", "desk1", "probe-lan"],
  limitMs: 120_000,

  causes: {
    "shortcuts-taken": {
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "/^  quota_rule = /d");
        await edit(mail1, settings, `\\,${domainChecked},d`);
        await edit(mail1, people, `s/${enabled}//`);
        await postconf(mail1, "smtpd_tls_auth_only=no");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=may");
        await postconf(mail1, "-P", "smtp/inet/smtpd_milters=");
        await postconf(
          mail1,
          `recipient_bcc_maps=inline:{ { ${director()} = ${mailPlaces().customer} } }`,
        );
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, `s/^  quota_vsizes = yes/&\\n  ${rule()}/`);
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
      async setUp({ nodes: { mail1 } }) {
        await edit(
          mail1,
          dovecot,
          `s/${rule().replace("*", "[*]")}/${rule().replace("M", "00M")}/`,
        );
        await mail1.succeed`echo ${`${plan().segments.wan.cidr} DISABLE`} > ${unfiltered}`;
        await postconf(mail1, `smtpd_milter_maps=cidr:${unfiltered}`);
        await mail1.succeed`sed -i '/^[^#]/d' ${ours} && /usr/sbin/postmap ${ours}`;
        await edit(mail1, people, `s/${enabled}//`);
        await postconf(
          mail1,
          "-P",
          "submission/inet/smtpd_relay_restrictions=permit_sasl_authenticated,reject_unauth_destination",
        );
        await postconf(mail1, "-P", "submission/inet/smtpd_sender_restrictions=permit");
        await mail1.succeed`echo ${openShare()} >> ${rights}`;
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(
          mail1,
          dovecot,
          `s/${rule().replace("*", "[*]").replace("M", "00M")}/${rule()}/`,
        );
        await postconf(mail1, "-X", "smtpd_milter_maps");
        await mail1.succeed`rm ${unfiltered}`;
        await mail1.succeed`echo ${refusal()} >> ${ours} && /usr/sbin/postmap ${ours}`;
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
      async setUp({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "/^  quota = count:Boite/d");
        await mail1.succeed`systemctl disable --quiet --now rspamd`;
        await postconf(mail1, "milter_default_action=accept");
        await mail1.succeed`echo ${`${plan().segments.wan.cidr} OK`} >> ${insiders}`;
        await edit(mail1, people, `s/${enabled}//`);
        await postconf(mail1, "smtpd_tls_auth_only=no");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=may");
        await mail1.succeed`echo ${`${director()} ${director()}, ${mailPlaces().customer}`} >> ${aliases} && /usr/sbin/postmap ${aliases}`;
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, "s/^  quota_vsizes = yes/  quota = count:Boite\\n&/");
        await mail1.succeed`systemctl enable --quiet --now rspamd`;
        await postconf(mail1, "milter_default_action=tempfail");
        await edit(mail1, insiders, `\\,^${plan().segments.wan.cidr} ,d`);
        await edit(mail1, people, `s/(mail=%s)/&${enabled}/`);
        await postconf(mail1, "smtpd_tls_auth_only=yes");
        await postconf(mail1, "-P", "submission/inet/smtpd_tls_security_level=encrypt");
        await edit(mail1, aliases, `/^${director()} /d`, `/usr/sbin/postmap ${aliases}`);
      },
    },
  },

  async setUp(scene) {
    const { reference, letter, recipient } = audit(scene);
    const sender = addressOf(staff().accountant.login);
    const text = `From: ${sender}\nTo: undisclosed-recipients:;\nSubject: Devis\nMessage-ID: <${letter}>\n\nBonjour.\n`;
    await scene.nodes.mail1
      .succeed`printf %s ${text} | /usr/sbin/sendmail -f ${sender} ${addressOf(recipient)}`;
    await orderWork(scene, {
      by: staff().itManager.login,
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
