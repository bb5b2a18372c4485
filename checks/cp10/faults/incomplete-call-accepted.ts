import { scriptFault } from "../lib/script-fault.js";

export const incompleteCallAccepted = scriptFault({
  title: {
    fr: "Appelé sans argument, le script finit sans un mot, code 0",
    en: "Called without arguments, the script ends without a word, exit code 0",
  },
  symptom: {
    fr: "« La tâche planifiée est verte depuis qu'on l'a déplacée, et ne fait plus rien. »",
    en: "“The scheduled job has been green since it was moved, and does nothing any more.”",
  },
  level: 1,
  reddens: ["cp10/explains-itself"],
  change: "s/^\\[ .# -eq 2 \\] .*/[ $# -eq 2 ] || exit 0/",
});
