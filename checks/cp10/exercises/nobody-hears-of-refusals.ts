import { movements } from "../../../modules/domain-controller/movements.js";
import { exercise } from "../../lib/exercise.js";
import { scriptGaps } from "../lib/script-gaps.js";

const { script, tag } = movements;

export const nobodyHearsOfRefusals = exercise({
  title: {
    fr: "Des lignes refusées, et personne n'en sait rien",
    en: "Lines are refused, and nobody hears of it",
  },
  brief: {
    fr: `Trois personnes attendent leur compte depuis lundi : leur ligne de la liste a été refusée, et la supervision n'en a rien su. Elle ne lit que deux choses de ${script} (dc1) : son code de sortie, et dans le journal, sous le nom ${tag}, les lignes qu'il refuse (« ligne 7 »).
Essayez-le dans une UO à vous, sur une liste où deux lignes sont fausses ; trouvez ce qui lui manque, et corrigez cela seul : tout le reste de ce qu'il fait est bon. Rendez la ligne fautive, ce qui la remplace, et l'essai avant et après.`,
    en: `Three people have waited for their account since Monday: their line of the list was refused, and the monitoring knew nothing of it. It reads two things only of ${script} (dc1): its exit code, and in the journal, under the name ${tag}, the lines that it refuses (“ligne 7”).
Try it in a unit of your own, on a list where two lines are wrong; find what it lacks, and correct that alone: all else that it does is right. Hand in the wrong line, what replaces it, and the trial before and after.`,
  },
  minutes: 15,
  needs: ["dc1"],
  proves: ["cp10/failures-told"],
  keeps: [
    "cp10/arrivals-exact",
    "cp10/bad-lines-refused",
    "cp10/no-secret-readable",
    "cp10/nothing-outside-unit",
    "cp10/second-run-changes-nothing",
  ],

  causes: {
    "success-claimed": scriptGaps.successAlwaysClaimed,
    "counted-in-a-pipe": scriptGaps.countedInAPipe,
    "under-another-name": scriptGaps.underAnotherName,
    "line-not-named": scriptGaps.lineNotNamed,
  },
});
