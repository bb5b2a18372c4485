import { fault } from "../../lib/fault.js";
import { reloadPostfix } from "../../lib/mail/reload-postfix.js";
import { mustSucceed } from "../../lib/must-succeed.js";

export const passwordsBeforeTls = fault({
  title: {
    fr: "Le port 587 accepte les mots de passe en clair",
    en: "Port 587 accepts passwords in clear",
  },
  symptom: {
    fr: "« Le scanner de la compta envoie enfin ses numérisations, TLS décoché. » L'audit s'en inquiète.",
    en: "“The accounts' scanner sends its scans at last, TLS unticked.” The auditors are worried.",
  },
  level: 2,
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
