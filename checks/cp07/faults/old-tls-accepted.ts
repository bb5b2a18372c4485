import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

export const oldTlsAccepted = fault({
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
