import { store } from "../../../modules/file-server/store.js";
import { fault } from "../../lib/fault.js";
export const folderOpenToEverybody = fault({
  needs: ["file1"],
  reddens: ["cp08/folders-closed-to-everybody", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    await file1.succeed`chmod 777 ${`${store.shares}/Commun`}`;
  },
});
