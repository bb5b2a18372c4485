import { store } from "../../../modules/file-server/store.js";
import { staff } from "../../../stacks/plan/staff.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const colleagueLetIn = fault({
  title: {
    fr: `${staff.managementAssistant.name} a été ajouté au partage Compta en son propre nom, avec un droit à lui sur le dossier`,
    en: `${staff.managementAssistant.name} was added to the share Compta in his own name, with a right of his own on the folder`,
  },
  symptom: {
    fr: "« Un document de la comptabilité a été vu au contrôle de gestion, qui n'est dans aucun de nos groupes. »",
    en: "“A document of the accounts department was seen in management control, which is in none of our groups.”",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    const { login } = staff.managementAssistant;
    await edit(
      file1,
      "/etc/samba/smb.conf",
      `/^\\[Compta\\]/,/^\\[/s/^    valid users = .*/&, ${login}/`,
      "smbcontrol all reload-config",
    );
    await file1.succeed`/usr/bin/setfacl --modify ${`user:${login}:r-x`} ${`${store.shares}/Compta`}`;
  },
});
