import { exercise } from "../../lib/exercise.js";
import { scriptGaps } from "../lib/script-gaps.js";

export const nobodyHearsOfRefusals = exercise({
  needs: ["dc1"],

  causes: {
    "success-claimed": scriptGaps.successAlwaysClaimed,
    "counted-in-a-pipe": scriptGaps.countedInAPipe,
    "under-another-name": scriptGaps.underAnotherName,
    "line-not-named": scriptGaps.lineNotNamed,
  },
});
