import { scriptFault } from "../lib/script-fault.js";

// Whoever wrote it had seen LDIF refuse an accent.
const plain = (field: string) => `"$(iconv -f UTF-8 -t ASCII//TRANSLIT <<< "${field}")"`;
const line = `  set -- "$1" ${plain("$2")} ${plain("$3")} "$4"`;

export const accentsLost = scriptFault({
  reddens: ["cp10/arrivals-exact", "cp10/killed-then-whole"],
  change: `s|^arrivee() .*|&\\n${line}|`,
});
