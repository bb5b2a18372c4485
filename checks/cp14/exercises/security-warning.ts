import { ofCompany } from "../../../stacks/plan/company.js";
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
const names = ofCompany(() => Object.values(mailPlaces().names));

async function inForce(mail1: Machine): Promise<void> {
  mustSucceed(
    await mail1.within(20_000)`systemctl restart nginx dovecot && systemctl reload postfix`,
  );
}

export const securityWarning = exercise({
  needs: ["mail1"],

  causes: {
    "expired-everywhere": {
      async setUp({ nodes: { mail1 } }) {
        await expiredCertificate(mail1, names(), { key, certificate: own });
        await inForce(mail1);
      },
      async solve({ nodes: { mail1 } }) {
        await mail1.succeed`cat /run/plateau/mail.crt > ${own}`;
        await inForce(mail1);
      },
    },
    "old-file-for-mailboxes": {
      async setUp({ nodes: { mail1 } }) {
        await expiredCertificate(mail1, names(), { key, certificate: other });
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
      async setUp({ nodes: { mail1 } }) {
        await expiredCertificate(mail1, [`essai.${mailPlaces().names.web}`], {
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
