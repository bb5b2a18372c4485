import { scriptFault } from "../lib/script-fault.js";

export const stopsAtFirstError = scriptFault({
  title: {
    fr: "Le script s'arrête à la première ligne fausse",
    en: "The script stops at the first wrong line",
  },
  symptom: {
    fr: "« Un nom mal saisi en haut de la liste, et les trente suivants n'ont pas de compte. »",
    en: "“One name mistyped at the top of the list, and the next thirty have no account.”",
  },
  level: 2,
  reddens: ["cp10/bad-lines-refused", "cp10/failures-told"],
  change: "/^refuser() {/ s/; }$/; exit 1; }/",
});
