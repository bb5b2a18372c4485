import { scriptFault } from "../lib/script-fault.js";

// Whoever wrote it had seen LDIF refuse an accent.
const plain = (field: string) => `"$(iconv -f UTF-8 -t ASCII//TRANSLIT <<< "${field}")"`;
const line = `  set -- "$1" ${plain("$2")} ${plain("$3")} "$4"`;

export const accentsLost = scriptFault({
  title: {
    fr: "Le script retire les accents des noms",
    en: "The script takes the accents out of names",
  },
  symptom: {
    fr: "« « Elodie » n'est pas mon prénom, et l'annuaire ne me trouve pas sous le vrai. »",
    en: "““Elodie” is not my name, and the directory does not find me under the true one.”",
  },
  level: 1,
  reddens: ["cp10/arrivals-exact", "cp10/killed-then-whole"],
  change: `s|^arrivee() .*|&\\n${line}|`,
});
