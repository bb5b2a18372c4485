import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";
import { mailPlaces } from "../../lib/mail/mail-places.js";
import { mustSucceed } from "../../lib/must-succeed.js";

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
