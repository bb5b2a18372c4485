import { movements } from "../../../modules/domain-controller/movements.js";
import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { scriptGaps } from "../lib/script-gaps.js";
import { timerGaps } from "../lib/timer-gaps.js";

const { script } = movements;

export const spreadsheetList = exercise({
  title: {
    fr: "Le script des arrivées ne suit plus la liste du personnel",
    en: "The script of arrivals no longer follows the staff office's list",
  },
  brief: {
    fr: `Le bureau du personnel a changé de logiciel, et un collègue a adapté ${script} (dc1) avant de partir. Depuis :
1. la liste qu'envoie le tableur est refusée en entier ; la même, retapée, passe ;
2. qui est sur une ligne « depart » garde un compte actif ;
3. la supervision ne voit plus rien, alors que des lignes sont refusées tous les jours ;
4. personne n'a vu le script tourner ce matin.
Corrigez le script sans le réécrire, et rendez pour chaque point la ligne fautive, ce qui la remplace, et l'essai qui le prouve dans une UO à vous.`,
    en: `The staff office has changed its software, and a colleague adapted ${script} (dc1) before he left. Since then:
1. the list that the spreadsheet sends is refused as a whole; the same one, typed again, passes;
2. whoever is on a line “depart” keeps an enabled account;
3. the monitoring sees nothing any more, though lines are refused every day;
4. nobody saw the script run this morning.
Correct the script without rewriting it, and hand in for each point the wrong line, what replaces it, and the trial that proves it in a unit of your own.`,
  },
  minutes: 45,
  needs: ["dc1"],
  proves: [
    "cp10/odd-files-handled",
    "cp10/next-state-exact",
    "cp10/failures-told",
    "cp10/runs-by-itself",
  ],
  keeps: [
    "cp10/arrivals-exact",
    "cp10/no-secret-readable",
    "cp10/nothing-outside-unit",
    "cp10/second-run-changes-nothing",
  ],

  causes: {
    "adapted-in-haste": together(
      scriptGaps.unixLinesOnly,
      scriptGaps.departuresIgnored,
      scriptGaps.successAlwaysClaimed,
      timerGaps.off,
    ),

    "adapted-by-halves": together(
      scriptGaps.markNotRead,
      scriptGaps.departuresOfTheDisabled,
      scriptGaps.countedInAPipe,
      timerGaps.onceAWeek,
    ),

    "adapted-elsewhere": together(
      scriptGaps.lineEndsKept,
      scriptGaps.departuresForgotten,
      scriptGaps.underAnotherName,
      timerGaps.unitMistyped,
    ),
  },
});
