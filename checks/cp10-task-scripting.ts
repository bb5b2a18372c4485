import { checks } from "./cp10/checks/index.js";
import * as exercises from "./cp10/exercises/index.js";
import * as faults from "./cp10/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp10 = competence({
  id: "cp10",
  checks,
  forTrainer: ["readable-by-others"],
  faults,
  exercises,
});

export default cp10;
export { checks, exercises, faults };

runAlone(import.meta.url, cp10);
