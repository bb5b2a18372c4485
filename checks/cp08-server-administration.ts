import { checks } from "./cp08/checks/index.js";
import * as exercises from "./cp08/exercises/index.js";
import * as faults from "./cp08/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp08 = competence({
  id: "cp08",
  checks,
  forTrainer: ["intervention-recorded"],
  faults,
  exercises,
});

export default cp08;
export { checks, exercises, faults };

runAlone(import.meta.url, cp08);
