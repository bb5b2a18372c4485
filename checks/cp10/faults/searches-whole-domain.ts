import { scriptFault } from "../lib/script-fault.js";

export const searchesWholeDomain = scriptFault({
  title: {
    fr: "Le script cherche les matricules dans le domaine entier",
    en: "The script looks for staff numbers in the whole domain",
  },
  symptom: {
    fr: "« Le compte d'un collègue d'un autre service a été désactivé par la liste des stagiaires. »",
    en: "“The account of a colleague of another service was disabled by the trainees' list.”",
  },
  level: 3,
  reddens: ["cp10/nothing-outside-unit"],
  change: 's/chercher -b "$uo"/chercher -b "$domaine"/',
});
