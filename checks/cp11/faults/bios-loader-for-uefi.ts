import { deployment } from "../../../modules/deployment/deployment.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea } from "../../lib/network/kea.js";

export const biosLoaderForUefi = fault({
  title: {
    fr: "Un UEFI reçoit le chargeur du BIOS",
    en: "UEFI is offered the BIOS's loader",
  },
  symptom: {
    fr: "« Le poste neuf télécharge un fichier, puis dit que ce n'est pas un programme, et s'arrête là. »",
    en: "“The new workstation downloads a file, then says that it is no program, and stops there.”",
  },
  level: 2,
  needs: ["net1"],
  reddens: ["cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    const { bios, uefi } = deployment.loaders;
    await edit(net1, keaConf, `s/"${uefi}"/"${bios}"/`);
    await restartKea(net1);
  },
});
