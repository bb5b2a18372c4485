import { exercise } from "../../lib/exercise.js";
import { updatesMissed } from "../lib/updates-missed.js";

export const updatesThatNeverCome = exercise({
  needs: ["dep1", "ws2"],
  resets: ["ws2"],

  causes: updatesMissed,
});
