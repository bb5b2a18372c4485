import { checks } from "./cp15/checks/index.js";
import * as exercises from "./cp15/exercises/index.js";
import * as faults from "./cp15/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp15 = competence({
  id: "cp15",
  checks,
  forTrainer: ["handed-over"],
  faults,
  exercises,
});

export default cp15;
export { checks, exercises, faults };

runAlone(import.meta.url, cp15);
