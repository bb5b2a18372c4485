import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { leftBehind } from "../lib/left-behind.js";

export const takeOverTheServers = exercise({
  needs: ["file1", "net1", "mon1", "adm1", "fw2", "db1", "web1", "app1"],

  get causes() {
    return {
      "for-a-colleague": together(
        leftBehind.guestsLetIn,
        leftBehind.dialect("NT1"),
        leftBehind.personalFoldersShared,
        leftBehind.colleagueLetIn,
        leftBehind.rootSshAccepted,
        leftBehind.accountInSudo,
        leftBehind.taskNobodyPlanned,
        leftBehind.pagesOpenTo("lan"),
      ),

      "for-the-copier": together(
        leftBehind.shareForGuests("Commun"),
        leftBehind.dialect("SMB2_10"),
        leftBehind.personalFoldersShared,
        leftBehind.folderOpenTo("DL_Gestion_R", "Finance"),
        leftBehind.rootSshAccepted,
        leftBehind.keyLeftBehind,
        leftBehind.cronLineOn("app1"),
        leftBehind.pagesOpenTo("siteb"),
      ),

      "for-himself": together(
        leftBehind.shareForGuests("Gestion"),
        leftBehind.dialect("SMB2"),
        leftBehind.personalFoldersShared,
        leftBehind.folderOpenTo("DL_Finance_R", "Compta"),
        leftBehind.rootSshAccepted,
        leftBehind.shellRunsAsRoot,
        leftBehind.cronLineOn("net1"),
        leftBehind.pagesOpenTo("dmz"),
      ),
    };
  },
});
