import { store } from "../../../modules/file-server/store.js";
import { fault } from "../../lib/fault.js";
export const shareRightsLost = fault({
  needs: ["file1"],
  reddens: ["cp08/permissions-follow-matrix"],

  async apply({ nodes: { file1 } }) {
    const folder = `${store.shares}/Compta`;
    await file1.succeed`/usr/bin/setfacl --modify group:DL_Compta_RW:r-x ${folder}`;
  },
});
