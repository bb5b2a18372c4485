import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const anonymousCiphersInMail = fault({
  needs: ["mail1"],
  reddens: ["cp07/tls-is-sound"],

  async apply({ nodes: { mail1 } }) {
    await edit(
      mail1,
      "/etc/postfix/main.cf",
      "/^smtpd_tls_exclude_ciphers/d",
      "systemctl reload postfix",
    );
  },
});
