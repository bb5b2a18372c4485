import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { vendorNotice } from "../lib/vendor-notice.js";

export const extensionWithdrawn = fault({
  title: {
    fr: "Une extension SMTP que la notice dit de garder n'est plus offerte",
    en: "An SMTP extension that the notice says to keep is no longer offered",
  },
  symptom: {
    fr: "Le fournisseur : « Nos messages partent plus lentement vers vous que vers les autres. »",
    en: "The supplier: “Our messages go to you more slowly than to others.”",
  },
  level: 2,
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
