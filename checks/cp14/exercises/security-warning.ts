import { edit } from "../../lib/edit.js";
import { exercise } from "../../lib/exercise.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import type { Machine } from "../../lib/nodes/machine.js";

const key = "/etc/ssl/private/mail.key";
const own = "/etc/ssl/certs/mail.crt";
const other = "/etc/ssl/certs/mail-2024.crt";
const dovecot = "/etc/dovecot/dovecot.conf";
const site = "/etc/nginx/sites-enabled/webmail";
const names = Object.values(mailPlaces.names);

async function inForce(mail1: Machine): Promise<void> {
  mustSucceed(
    await mail1.within(20_000)`systemctl restart nginx dovecot && systemctl reload postfix`,
  );
}

export const securityWarning = exercise({
  title: {
    fr: "« Mon logiciel de messagerie affiche une alerte de sécurité »",
    en: "“My mail program shows a security warning”",
  },
  brief: {
    fr: `Depuis le renouvellement des certificats, une partie des gens voient une alerte en ouvrant leur courrier, et beaucoup cliquent sur « accepter ». Voyez sur mail1, service par service (soumission, IMAPS, webmail, SMTP), quel certificat est montré, à quel nom, jusqu'à quand, et qui l'a signé. Remettez partout celui de l'autorité de l'entreprise (\`/run/plateau/mail.crt\`), de façon que cela tienne après un redémarrage. Sa clé reste lisible de ceux-là seuls qui s'en servent. Dites ce que vous répondez à ceux qui ont cliqué.`,
    en: `Since certificates were renewed some people see a warning when they open their mail, and many click on “accept”. See on mail1, service by service (submission, IMAPS, webmail, SMTP), which certificate is shown, in which name, until when, and who signed it. Put the one of the company's authority (\`/run/plateau/mail.crt\`) back everywhere, so that it outlives a restart. Its key stays readable to those alone who use it. Tell what you answer those who clicked.`,
  },
  minutes: 15,
  needs: ["mail1"],
  proves: ["cp14/certificates-trusted"],
  keeps: ["cp14/letter-inside", "cp14/submission-secured", "cp14/mailboxes-private"],
  restarts: ["mail1"],

  causes: {
    "expired-everywhere": {
      title: {
        fr: "Le fichier que tous les services lisent est un certificat expiré",
        en: "The file that all services read is an expired certificate",
      },
      async setUp({ nodes: { mail1 } }) {
        await expiredCertificate(mail1, names, { key, certificate: own });
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await mail1.succeed`cat /run/plateau/mail.crt > ${own}`;
        await inForce(mail1);
      },
    },
    "old-file-for-mailboxes": {
      title: {
        fr: "Dovecot montre un ancien certificat",
        en: "Dovecot shows an old certificate",
      },
      async setUp({ nodes: { mail1 } }) {
        await expiredCertificate(mail1, names, { key, certificate: other });
        await edit(mail1, dovecot, `s,^ssl_cert = .*,ssl_cert = <${other},`);
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, dovecot, `s,^ssl_cert = .*,ssl_cert = <${own},`);
        await mail1.succeed`rm ${other}`;
        await inForce(mail1);
      },
    },
    "another-name-on-the-web": {
      title: {
        fr: "Le webmail montre un certificat d'un autre nom",
        en: "The webmail shows a certificate of another name",
      },
      async setUp({ nodes: { mail1 } }) {
        await expiredCertificate(mail1, [`essai.${mailPlaces.names.web}`], {
          key,
          certificate: other,
        });
        await edit(mail1, site, `s,ssl_certificate ${own};,ssl_certificate ${other};,`);
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await edit(mail1, site, `s,ssl_certificate ${other};,ssl_certificate ${own};,`);
        await mail1.succeed`rm ${other}`;
        await inForce(mail1);
      },
    },
  },
});
