import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

export const oldTlsAccepted = fault({
  title: {
    fr: "Le VPN des nomades accepte encore TLS 1.0 et 1.1",
    en: "The remote-access VPN still accepts TLS 1.0 and 1.1",
  },
  symptom: {
    fr: "« Pour le vieux portable d'un commercial, quelqu'un a assoupli le VPN ; l'assureur demande des comptes. »",
    en: "“Somebody loosened the VPN for a salesman's old laptop; the insurer asks questions.”",
  },
  level: 3,
  needs: ["fw1"],
  reddens: ["cp07/vpn-certificate"],

  async apply({ nodes: { fw1 } }) {
    await edit(
      fw1,
      remoteAccessFile,
      "s/^tls-version-min .*/tls-version-min 1.0\\ntls-cert-profile insecure/",
      restartRemoteAccess,
    );
  },
});
