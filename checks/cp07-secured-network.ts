import { checks } from "./cp07/checks/index.js";
import * as exercises from "./cp07/exercises/index.js";
import * as faults from "./cp07/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp07 = competence({
  id: "cp07",
  checks,
  forTrainer: ["policy-explained"],
  faults,
  exercises,
});

export default cp07;
export { checks, exercises, faults };

runAlone(import.meta.url, cp07);
