import { checks } from "./cp16/checks/index.js";
import * as exercises from "./cp16/exercises/index.js";
import * as faults from "./cp16/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp16 = competence({
  id: "cp16",
  checks,
  forTrainer: ["customer-served"],
  faults,
  exercises,
});

export default cp16;
export { checks, exercises, faults };

runAlone(import.meta.url, cp16);
