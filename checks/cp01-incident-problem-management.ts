import { checks } from "./cp01/checks/index.js";
import * as exercises from "./cp01/exercises/index.js";
import * as faults from "./cp01/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp01 = competence({
  id: "cp01",
  checks,
  forTrainer: ["incident-managed"],
  faults,
  exercises,
});

export default cp01;
export { checks, exercises, faults };

runAlone(import.meta.url, cp01);
