import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { byRemoteDesktop } from "../lib/red-together.js";

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
  reddens: byRemoteDesktop,

  async apply({ nodes: { ts1 } }) {
    mustSucceed(
      await ts1.within(
        15_000,
      )`chmod 000 /etc/xrdp/key.pem && chown root:root /etc/xrdp/key.pem && systemctl restart xrdp`,
    );
  },
});
