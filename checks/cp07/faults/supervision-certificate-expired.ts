import { monitoringNames } from "../../../modules/monitoring/monitoring-names.js";
import { expiredCertificate } from "../../lib/expired-certificate.js";
import { fault } from "../../lib/fault.js";

export const supervisionCertificateExpired = fault({
  needs: ["mon1"],
  reddens: ["cp07/tls-is-sound"],

  async apply({ nodes: { mon1 } }) {
    await expiredCertificate(mon1, Object.values(monitoringNames()), {
      key: "/etc/ssl/private/mon1.key",
      certificate: "/etc/ssl/certs/mon1.pem",
    });
    await mon1.succeed`systemctl reload apache2`;
  },
});
