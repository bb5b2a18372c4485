import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const certificateExpired = fault({
  title: {
    fr: "Le certificat de la messagerie a expiré, et c'est un certificat autosigné",
    en: "The mail's certificate has expired, and it is a self-signed one",
  },
  symptom: {
    fr: "« Mon logiciel de messagerie affiche une alerte de sécurité, et le webmail ne se connecte plus. »",
    en: "“My mail program shows a security warning, and the webmail no longer connects.”",
  },
  level: 1,
  needs: ["mail1"],
  reddens: ["cp14/certificates-trusted", "cp14/webmail-reads"],

  async apply({ nodes: { mail1 } }) {
    await expiredCertificate(mail1, Object.values(mailPlaces.names), {
      key: "/etc/ssl/private/mail.key",
      certificate: "/etc/ssl/certs/mail.crt",
    });
    mustSucceed(
      await mail1.within(20_000)`systemctl restart nginx dovecot && systemctl reload postfix`,
    );
  },
});
