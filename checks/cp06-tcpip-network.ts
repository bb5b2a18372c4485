import { checks } from "./cp06/checks/index.js";
import * as exercises from "./cp06/exercises/index.js";
import * as faults from "./cp06/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp06 = competence({
  id: "cp06",
  checks,
  forTrainer: ["documentation-updated"],
  faults,
  exercises,
});

export default cp06;
export { checks, exercises, faults };

runAlone(import.meta.url, cp06);
