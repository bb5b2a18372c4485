import { checks } from "./cp17/checks/index.js";
import * as exercises from "./cp17/exercises/index.js";
import * as faults from "./cp17/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp17 = competence({
  id: "cp17",
  checks,
  forTrainer: ["watch-kept-up"],
  faults,
  exercises,
});

export default cp17;
export { checks, exercises, faults };

runAlone(import.meta.url, cp17);
