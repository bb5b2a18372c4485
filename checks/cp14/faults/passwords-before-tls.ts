import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const passwordsBeforeTls = fault({
  needs: ["mail1"],
  reddens: ["cp14/submission-secured"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf smtpd_tls_auth_only=no &&
        /usr/sbin/postconf -P submission/inet/smtpd_tls_security_level=may && ${reloadPostfix.split(" ")}`,
    );
  },
});
