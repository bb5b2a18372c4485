import { store } from "../../../modules/file-server/store.js";
import { fault } from "../../lib/fault.js";
export const shareOpenedToReaders = fault({
  title: {
    fr: "La direction, qui ne fait que lire Finance, peut y écrire",
    en: "The management, which only reads Finance, can write there",
  },
  symptom: {
    fr: "Un tableau de la finance a été modifié par quelqu'un qui n'est pas du service.",
    en: "A table of the finance department was changed by somebody outside it.",
  },
  level: 2,
  needs: ["file1"],
  reddens: ["cp08/permissions-follow-matrix", "cp08/nothing-else-shared"],

  async apply({ nodes: { file1 } }) {
    const folder = `${store.shares}/Finance`;
    await file1.succeed`/usr/bin/setfacl --modify group:DL_Finance_R:rwx ${folder}`;
  },
});
