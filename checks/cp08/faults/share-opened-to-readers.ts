import { store } from "../../../modules/file-server/store.js";
import { fault } from "../../lib/fault.js";
export const shareOpenedToReaders = fault({
  needs: ["file1"],
  reddens: ["cp08/permissions-follow-matrix", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    const folder = `${store.shares}/Finance`;
    await file1.succeed`/usr/bin/setfacl --modify group:DL_Finance_R:rwx ${folder}`;
  },
});
