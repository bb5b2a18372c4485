import { checks } from "./cp11/checks/index.js";
import * as exercises from "./cp11/exercises/index.js";
import * as faults from "./cp11/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp11 = competence({
  id: "cp11",
  checks,
  forTrainer: ["handed-over"],
  faults,
  exercises,
});

export default cp11;
export { checks, exercises, faults };

runAlone(import.meta.url, cp11);
