import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const extensionWithdrawn = fault({
  needs: ["mail1"],
  reddens: ["cp05/forbidden-step-not-done"],

  async apply({ nodes: { mail1 }, password }) {
    const withdrawn = `smtpd_discard_ehlo_keywords=${vendorNotice({ password }).extension.toLowerCase()}`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf -P smtp/inet/${withdrawn} && ${reloadPostfix.split(" ")}`,
    );
  },
});
