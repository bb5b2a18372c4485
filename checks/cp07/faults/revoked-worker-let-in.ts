import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { remoteAccessFile, restartRemoteAccess } from "../lib/remote-access-server.js";

export const revokedWorkerLetIn = fault({
  title: {
    fr: "Le VPN des nomades ne consulte plus la liste de révocation",
    en: "The remote-access VPN no longer reads the revocation list",
  },
  symptom: {
    fr: `« ${staff.leaver.given} est parti depuis un mois, et son poste personnel se connecte encore au VPN. »`,
    en: `“${staff.leaver.given} left a month ago, and his own computer still connects to the VPN.”`,
  },
  level: 2,
  needs: ["fw1"],
  reddens: ["cp07/revoked-worker-refused"],

  async apply({ nodes: { fw1 } }) {
    await edit(fw1, remoteAccessFile, "/^crl-verify/d", restartRemoteAccess);
  },
});
