import { scriptFault } from "../lib/script-fault.js";

export const successAlwaysClaimed = scriptFault({
  title: {
    fr: "Le script finit toujours par le code 0",
    en: "The script always ends with exit code 0",
  },
  symptom: {
    fr: "« La supervision est au vert depuis un mois ; la moitié des arrivées n'ont pas été traitées. »",
    en: "“The monitoring has been green for a month; half of the arrivals were not dealt with.”",
  },
  level: 2,
  reddens: ["cp10/failures-told"],
  change: "s/^\\[ .refuses -eq 0 \\]/exit 0/",
});
