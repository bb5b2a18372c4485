import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { restartSessions } from "../lib/restart-sessions.js";
import { selfSignedCertificate } from "../lib/self-signed-certificate.js";
import { serverName } from "../lib/server-name.js";

export const certificateOfNobody = fault({
  title: {
    fr: "Le certificat du bureau à distance n'est signé par personne",
    en: "The certificate of the remote desktop is signed by nobody",
  },
  symptom: {
    fr: "Chaque poste affiche un avertissement de sécurité, que tout le monde accepte.",
    en: "Each workstation shows a security warning, which everybody accepts.",
  },
  level: 1,
  needs: ["ts1"],
  reddens: ["cp13/certificate-proves-itself"],

  async apply({ nodes: { ts1 } }) {
    await selfSignedCertificate(ts1, serverName, { key: "key.pem", certificate: "cert.pem" });
    mustSucceed(await ts1.within(20_000)`sh -c ${restartSessions}`);
  },
});
