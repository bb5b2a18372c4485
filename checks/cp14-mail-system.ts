import { checks } from "./cp14/checks/index.js";
import * as exercises from "./cp14/exercises/index.js";
import * as faults from "./cp14/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp14 = competence({
  id: "cp14",
  checks,
  forTrainer: ["users-told"],
  faults,
  exercises,
});

export default cp14;
export { checks, exercises, faults };

runAlone(import.meta.url, cp14);
