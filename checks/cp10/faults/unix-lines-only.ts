import { movements } from "../../../modules/domain-controller/movements.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";

export const unixLinesOnly = fault({
  title: {
    fr: "Le script ne lit plus que des fichiers sans BOM, aux fins de ligne Unix",
    en: "The script reads only files without a byte order mark, with Unix line ends",
  },
  symptom: {
    fr: "« La liste marche quand je la tape, pas quand le bureau du personnel l'envoie. »",
    en: "“The list works when I type it, not when the staff office sends it.”",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp10/odd-files-handled"],

  async apply({ nodes: { dc1 } }) {
    await edit(dc1, movements.script, 's/^mapfile .*/mapfile -t lignes < "$fichier"/');
  },
});
