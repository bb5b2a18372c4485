import { scriptFault } from "../lib/script-fault.js";

export const unixLinesOnly = scriptFault({
  reddens: ["cp10/odd-files-handled"],
  change: 's/^mapfile .*/mapfile -t lignes < "$fichier"/',
});
