import { exercise } from "../../lib/exercise.js";
import { together } from "../../lib/together.js";
import { scriptGaps } from "../lib/script-gaps.js";
import { timerGaps } from "../lib/timer-gaps.js";

export const spreadsheetList = exercise({
  needs: ["dc1"],

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
