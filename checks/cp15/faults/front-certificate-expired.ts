import { application } from "../../../modules/n-tier/application.js";
import { edit } from "../../lib/edit.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";
import { frontFile } from "../lib/front-file.js";

export const frontCertificateExpired = fault({
  needs: ["web1"],
  reddens: ["cp07/tls-is-sound", "cp15/certificate-trusted"],

  async apply({ nodes: { web1 } }) {
    await expiredCertificate(web1, [application().host], {
      key: "/run/plateau/web1.key",
      certificate: "/etc/nginx/perime.crt",
    });
    await edit(
      web1,
      frontFile,
      "s,^ssl_certificate .*,ssl_certificate /etc/nginx/perime.crt;,",
      "systemctl reload nginx",
    );
  },
});
