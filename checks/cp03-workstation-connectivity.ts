import { checks } from "./cp03/checks/index.js";
import * as exercises from "./cp03/exercises/index.js";
import * as faults from "./cp03/faults/index.js";
import { competence } from "./lib/competence.js";
import { runAlone } from "./lib/run/run-alone.js";

const cp03 = competence({
  id: "cp03",
  checks,
  forTrainer: ["cabling-and-wifi"],
  faults,
  exercises,
});

export default cp03;
export { checks, exercises, faults };

runAlone(import.meta.url, cp03);
