import { store } from "../../../modules/file-server/store.js";
import { fault } from "../../lib/fault.js";
export const shareRightsLost = fault({
  title: {
    fr: "Les droits du dossier Compta ont été refaits à la main : la comptabilité n'y écrit plus",
    en: "The rights of the folder Compta were set again by hand: the accounts department no longer writes there",
  },
  symptom: {
    fr: "La comptabilité ouvre ses documents et ne peut plus rien enregistrer.",
    en: "The accounts department opens its documents and can no longer save anything.",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/permissions-follow-matrix"],

  async apply({ nodes: { file1 } }) {
    const folder = `${store.shares}/Compta`;
    await file1.succeed`/usr/bin/setfacl --modify group:DL_Compta_RW:r-x ${folder}`;
  },
});
