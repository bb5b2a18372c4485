import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

export const revokedWorkerLetIn = fault({
  needs: ["fw1"],
  reddens: ["cp07/revoked-worker-refused"],

  async apply({ nodes: { fw1 } }) {
    await edit(fw1, remoteAccessFile, "/^crl-verify/d", restartRemoteAccess);
  },
});
