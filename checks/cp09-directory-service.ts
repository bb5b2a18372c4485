import { checks } from "./cp09/checks/index.js";
import * as exercises from "./cp09/exercises/index.js";
import * as faults from "./cp09/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp09 = competence({
  id: "cp09",
  checks,
  forTrainer: ["user-told"],
  faults,
  exercises,
});

export default cp09;
export { checks, exercises, faults };

runAlone(import.meta.url, cp09);
