import { checks } from "./cp02/checks/index.js";
import * as exercises from "./cp02/exercises/index.js";
import * as faults from "./cp02/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp02 = competence({
  id: "cp02",
  checks,
  forTrainer: ["fits-the-person"],
  faults,
  exercises,
});

export default cp02;
export { checks, exercises, faults };

runAlone(import.meta.url, cp02);
