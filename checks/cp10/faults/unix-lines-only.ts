import { scriptFault } from "../lib/script-fault.js";

export const unixLinesOnly = scriptFault({
  title: {
    fr: "Le script ne lit plus que des fichiers sans BOM, aux fins de ligne Unix",
    en: "The script reads only files without a byte order mark, with Unix line ends",
  },
  symptom: {
    fr: "« La liste marche quand je la tape, pas quand le bureau du personnel l'envoie. »",
    en: "“The list works when I type it, not when the staff office sends it.”",
  },
  level: 2,
  reddens: ["cp10/odd-files-handled"],
  change: 's/^mapfile .*/mapfile -t lignes < "$fichier"/',
});
