import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const filterBypassed = fault({
  needs: ["mail1"],
  reddens: ["cp14/spam-refused", "cp14/forged-sender-refused"],

  async apply({ nodes: { mail1 } }) {
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf -P smtp/inet/smtpd_milters= && ${reloadPostfix.split(" ")}`,
    );
  },
});
