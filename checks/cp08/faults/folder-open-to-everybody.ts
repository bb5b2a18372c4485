import { store } from "../../../modules/file-server/store.js";
import { fault } from "../../lib/fault.js";
export const folderOpenToEverybody = fault({
  title: {
    fr: "Le dossier Commun est en 777",
    en: "The folder Commun is 777",
  },
  symptom: {
    fr: "Un prestataire a « débloqué » un partage ; l'audit s'en plaint.",
    en: "A contractor “unblocked” a share; the audit complains.",
  },
  level: 1,
  needs: ["file1"],
  reddens: ["cp08/folders-closed-to-everybody", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    await file1.succeed`chmod 777 ${`${store.shares}/Commun`}`;
  },
});
