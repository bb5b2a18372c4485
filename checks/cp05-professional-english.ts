import { checks } from "./cp05/checks/index.js";
import * as exercises from "./cp05/exercises/index.js";
import * as faults from "./cp05/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp05 = competence({
  id: "cp05",
  checks,
  forTrainer: ["language-mastered"],
  faults,
  exercises,
});

export default cp05;
export { checks, exercises, faults };

runAlone(import.meta.url, cp05);
