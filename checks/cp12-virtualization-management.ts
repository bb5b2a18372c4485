import { checks } from "./cp12/checks/index.js";
import * as exercises from "./cp12/exercises/index.js";
import * as faults from "./cp12/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp12 = competence({
  id: "cp12",
  checks,
  forTrainer: ["request-acknowledged"],
  faults,
  exercises,
});

export default cp12;
export { checks, exercises, faults };

runAlone(import.meta.url, cp12);
