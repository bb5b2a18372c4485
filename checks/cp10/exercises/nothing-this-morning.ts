import { exercise } from "../../lib/exercise.js";
import { timerGaps } from "../lib/timer-gaps.js";

export const nothingThisMorning = exercise({
  needs: ["dc1"],

  causes: {
    "timer-off": timerGaps.off,
    "once-a-week": timerGaps.onceAWeek,
    "unit-mistyped": timerGaps.unitMistyped,
    "not-as-root": timerGaps.notAsRoot,
  },
});
