import { done } from "../../lib/done.js";
import { fault } from "../../lib/fault.js";

export const keyUnreadable = fault({
  title: {
    fr: "xrdp ne peut plus lire la clé de son certificat",
    en: "xrdp can no longer read the key of its certificate",
  },
  symptom: {
    fr: "Depuis le renouvellement du certificat, les clients s'arrêtent avant la page de connexion ; le port répond.",
    en: "Since the certificate was renewed clients stop before the log-in page; the port answers.",
  },
  level: 2,
  needs: ["ts1"],
  reddens: [
    "cp13/reached-from-offices-only",
    "cp13/tls-only",
    "cp13/certificate-proves-itself",
    "cp13/desktop-for-members",
    "cp13/sessions-side-by-side",
    "cp13/one-application-published",
    "cp13/return-finds-session",
    "cp13/limits-in-force",
    "cp13/others-refused",
    "cp13/root-refused",
    "cp13/users-kept-apart",
    "cp13/clipboard-alone-crosses",
  ],

  async apply({ nodes: { ts1 } }) {
    done(
      await ts1.within(
        15_000,
      )`chmod 000 /etc/xrdp/key.pem && chown root:root /etc/xrdp/key.pem && systemctl restart xrdp`,
    );
  },
});
