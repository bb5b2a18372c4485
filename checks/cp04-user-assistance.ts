import { checks } from "./cp04/checks/index.js";
import * as exercises from "./cp04/exercises/index.js";
import * as faults from "./cp04/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp04 = competence({
  id: "cp04",
  checks,
  forTrainer: ["user-listened-to"],
  faults,
  exercises,
});

export default cp04;
export { checks, exercises, faults };

runAlone(import.meta.url, cp04);
