import { checks } from "./cp13/checks/index.js";
import * as exercises from "./cp13/exercises/index.js";
import * as faults from "./cp13/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp13 = competence({
  id: "cp13",
  checks,
  forTrainer: ["drawbacks-explained"],
  faults,
  exercises,
});

export default cp13;
export { checks, exercises, faults };

runAlone(import.meta.url, cp13);
