import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const exceptionForgotten = fault({
  needs: ["mail1"],
  reddens: ["cp05/exception-respected"],

  async apply({ nodes: { mail1 }, password }) {
    const limit = `message_size_limit=${vendorNotice({ password }).bytes}`;
    mustSucceed(
      await mail1.within(10_000)`
      /usr/sbin/postconf ${limit} &&
        /usr/sbin/postconf -P submission/inet/${limit} && ${reloadPostfix.split(" ")}`,
    );
  },
});
